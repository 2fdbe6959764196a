package org.detainerlake.context;

import static org.detainerlake.catalog.ContextFields.AGENCY_KEY;
import static org.detainerlake.catalog.ContextFields.AGENCY_NAME;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.detainerlake.catalog.ContextTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class AgencyKeyTest {

  @Test
  void one_agency_in_several_spellings_has_one_key() {
    String names =
        """
        agency_name                                | agency_key
        Pike County Sheriff's Office               | pike county sheriff
        Pike County Sheriff’s Office               | pike county sheriff
        PIKE COUNTY SHERIFFS OFFICE                | pike county sheriff
        Pike County Sherrifs Office                | pike county sheriff
        Pike County Sheriiff                       | pike county sheriff
        Pike County Sheriffs's Department          | pike county sheriff
        pike  county sheriff                       | pike county sheriff
        Sheriffwood Police Dept.                   | sheriffwood police
        Fort Myers Police Department               | ft myers police
        Ft. Myers Police                           | ft myers police
        Saint Cloud Police                         | st cloud police
        Florida Division of Highway Patrol         | florida highway patrol
        The Office                                 | ''
                                                   |
        """;
    assertThat(
            TextTable.of(ContextTables.AGREEMENT_SPELLS, names)
                .withColumn(AGENCY_KEY.name(), AgencyKey.of(AGENCY_NAME.col())))
        .hasRows(names);
  }
}
