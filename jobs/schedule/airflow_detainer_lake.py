"""A refresh every morning, from Airflow. Compiled and its arguments checked here, not run.

spark-submit of Spark 4.2 must be on the worker, with Delta 4.4 among its jars. The connection
spark_default is best local[*]: a lake is a folder of one machine, which driver and executors must
all see. The worker's own user must own the lake.

Airflow does not tell exit codes apart. Another run that holds the lake (75) is over when it tries
again. A check that stopped the run or a publication that is held (3), and releases that are too old
(5), fail each time, change nothing, and then wait for a person.
"""

from datetime import datetime, timedelta

from airflow import DAG
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

HOME = "/opt/detainer-lake"

with DAG(
    dag_id="detainer_lake",
    schedule="15 6 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
) as dag:
    SparkSubmitOperator(
        task_id="refresh",
        conn_id="spark_default",
        name="detainer-lake",
        application=HOME + "/lib/detainer-lake.jar",
        java_class="org.detainerlake.job.Main",
        properties_file=HOME + "/conf/spark-defaults.conf",
        driver_memory="2g",
        env_vars={"DETAINER_CONF": HOME + "/conf", "LANG": "C.UTF-8"},
        application_args=[
            "refresh",
            "--quiet",
            "--lake", "/var/lib/detainer-lake/lake",
            "--freshness", "6w",
            "--metrics", "/var/lib/detainer-lake/metrics/detainer-lake.prom",
            "/srv/detainer-releases"
        ],
        retries=2,
        retry_delay=timedelta(minutes=15),
    )
