#!/usr/bin/env python3
"""Makes the bundled tables of offenses: offenses.csv, offense_codes.csv, offense_labels.csv, offense_phrases.csv and
criminality_classes.csv.

usage: make-offenses.py NCIC OUT

NCIC  a directory that holds
        ncic_codes.csv       code, code_prefix, description (NIEM's enumeration of NCIC codes), display_description (ICOTS list), ...
        ncic_categories.csv  code_prefix, category, ..., suggested_group (this project's wording)
OUT   where the tables are written (src/main/resources/reference)

What the lists do not hold is written out below: the agency's own codes, the labels that ICE writes its own way, the phrases of the
report of 2017, and the order in which groups count where one cell names several.
The same input gives the same bytes. Python 3, standard library only.
"""
import csv
import os
import re
import sys

NIEM = 'NIEM 5.0 code list of NCIC offenses'
ICOTS = 'ICOTS list of NCIC offense codes'
PROJECT = 'this project\'s reporting groups over NCIC categories'
AGENCY = 'ICE detainer releases 2023-2026'
SPELLED = 'NCIC wording with its abbreviations written out'
SEEN = 'labels seen in public copies of ICE releases 2012-2026'
REPORT = 'this project\'s reading of the wording of the 2017 report'

# Groups in the order that counts where one cell names several. With `No record` they are thirteen: the eleven of the NCIC categories
# (immigration among them), driving under the influence taken out of traffic, and no record. The rest are ways of not knowing.
GROUPS = [('Violent', 'violent'), ('Sex offense', 'sex'), ('Weapons', 'weapons'), ('Drug', 'drug'), ('Property', 'property'),
          ('Family', 'family'), ('Driving under influence', 'dui'), ('Justice administration', 'justice'),
          ('Public order', 'public-order'), ('Traffic', 'traffic'), ('Immigration', 'immigration'), ('Other', 'other')]
SLUG = dict(GROUPS)
RANK = {group: rank for rank, (group, _) in enumerate(GROUPS, 1)}
DUI = 'Driving under influence'
DUI_CODES = {'5403', '5404'}
SPECIAL = [
    ('no_record', 'No record', 'Neither conviction nor pending charge recorded'),
    ('not_stated', 'Not stated', 'Convicted or charged; the offense is not given'),
    ('unmapped', 'Unmapped', 'An offense that no reference table knows'),
    ('not_published', 'Not published', 'The release says nothing of offenses'),
]

# Codes that are the agency's own: label, offense.
OWN_CODES = {'13AB': ('Domestic Violence', 'violent-13'), '35AA': ('Drug Possession', 'drug-35'), '35AB': ('Drug Trafficking', 'drug-35'),
             '70AA': ('Identity Theft (70AA)', 'property-26')}

# NCIC's abbreviations as ICE writes them out.
WORDS = {
    'AGGRAV': 'AGGRAVATED', 'ASSLT': 'ASSAULT', 'BLDG': 'BUILDING', 'BURGL': 'BURGLARY', 'CONDIT': 'CONDITIONAL',
    'CONTRIB': 'CONTRIBUTING TO', 'DELINQ': 'DELINQUENCY OF', 'DISORD': 'DISORDERLY', 'DISTRIB': 'DISTRIBUTION', 'ILLEG': 'ILLEGAL',
    'IMPERSON': 'IMPERSONATING', 'INSUFF': 'INSUFFICIENT', 'INVEST': 'INVESTIGATION', 'LARC': 'LARCENY', 'MANSL': 'MANSLAUGHTER',
    'MFR': 'MANUFACTURING', 'NEGLIG': 'NEGLIGENT', 'NONFAMILY': 'NON-FAMILY', 'NONRESID': 'NON-RESIDENCE', 'OFF': 'OFFICER',
    'POL': 'POLICE', 'POSSESS': 'POSSESSION', 'PROB': 'PROBATION', 'PROP': 'PROPERTY', 'PUB': 'PUBLIC', 'RECEIV': 'RECEIVE',
    'RESID': 'RESIDENCE', 'SMUGGL': 'SMUGGLE', 'STAT': 'STATUTORY', 'STGARM': 'STRONGARM', 'SYNTH': 'SYNTHETIC', 'UNAUTH': 'UNAUTHORIZED',
    'VEH': 'VEHICLE', 'VIO': 'VIOLATION',
}

# Labels that no such rule makes.
SEEN_LABELS = {
    'violent-13': ['Battery', 'Aggravated Assault'],
    'violent-16': ['Threat Terroristic State Offenses'],
    'violent-09': ['Homicide-Negligent Manslaughter-Vehicle'],
    'violent-11': ['Sexual Assault', 'Rape - Strongarm', 'Rape - Gun'],
    'immigration-03': ['Illegal Entry (INA SEC.101(a)(43)(O), 8USC1325 only)',
                       'Illegal Re-Entry (INA SEC.101(a)(43)(O), 8USC1326 only)'],
    'sex-36': ['Sex Offense Against Child-Fondling'],
    'sex-64': ['Exploitation/Enticement (Use the MIS Field to further describe offense)',
               'Sexual Exploitation of Minor - Material - Film', 'Sexual Exploitation of Minor - Material - Photograph',
               'Sexual Exploitation of Minor - Prostitution', 'Sexual Exploitation of Minor - Sex Performance',
               'Sexual Exploitation of Minor - Via Telecommunications'],
    'property-24': ['Unauthorized Use of Vehicle (includes joy riding)'],
    'property-25': ['Possession Forged (identify in comments)'],
    'justice-49': ['Flight - Escape', 'Flight To Avoid (prosecution, confinement, etc.)'],
}

PHRASES = {
    'violent-09': 'homicide|murder|attempted murder|manslaughter|involuntary manslaughter|vehicular manslaughter|vehicular homicide',
    'violent-10': 'kidnapping|abduction|false imprisonment|unlawful restraint|unlawful imprisonment|parental kidnapping',
    'violent-11': 'sexual assault|sex assault|rape|statutory rape|sodomy|sexual battery|sexual abuse|aggravated sexual assault|'
                  'sexual assault of a child|forcible rape',
    'violent-12': 'robbery|armed robbery|aggravated robbery|carjacking|strongarm robbery',
    'violent-13': 'assault|aggravated assault|simple assault|assault and battery|battery|domestic violence|domestic assault|'
                  'family violence|assault family violence|aggravated assault with a deadly weapon|assault with a deadly weapon|'
                  'intimidation|stalking|menacing|reckless endangerment|assault on a police officer',
    'violent-16': 'terroristic threat|terroristic threats|threats|criminal threats|making terroristic threats',
    'violent-21': 'extortion|blackmail',
    'sex-36': 'sex offense|sex offense against a child|lewd or lascivious acts with a minor|lewd and lascivious acts|child molestation|'
              'indecency with a child|indecent exposure|incest|failure to register as a sex offender|sexual contact with a child|'
              'lewd acts with a child',
    'sex-37': 'obscenity|child pornography|possession of child pornography|obscene material',
    'sex-64': 'sexual exploitation of a minor|enticement of a minor|human trafficking|sex trafficking|exploitation of a minor',
    'weapons-52': 'weapon offense|weapons offense|weapon offenses|weapons offenses|possession of a weapon|carrying a concealed weapon|'
                  'carrying a prohibited weapon|unlawful possession of a firearm|firearms offense|firing a weapon|weapon possession|'
                  'unlawful carrying of a weapon',
    'drug-35': 'dangerous drugs|drug possession|possession of drugs|drug trafficking|drug sale|drug offense|drugs|'
               'possession of a controlled substance|controlled substance|possession of marijuana|marijuana possession|'
               'cocaine possession|possession of cocaine|heroin possession|drug distribution|drug manufacturing|sale of drugs',
    'property-20': 'arson',
    'property-22': 'burglary|burglary of a habitation|breaking and entering|burglary of a vehicle|home invasion',
    'property-23': 'larceny|theft|shoplifting|petty theft|petit larceny|grand theft|grand larceny|theft of property',
    'property-24': 'stolen vehicle|vehicle theft|auto theft|motor vehicle theft|grand theft auto|unauthorized use of a vehicle|'
                   'possession of a stolen vehicle',
    'property-25': 'forgery|counterfeiting|possession of forged documents',
    'property-26': 'fraud|identity theft|credit card fraud|fraudulent activities|false statement|impersonation|'
                   'false impersonation|computer fraud',
    'property-27': 'embezzlement',
    'property-28': 'stolen property|possession of stolen property|receiving stolen property',
    'property-29': 'damage to property|property damage|criminal mischief|vandalism|destruction of property',
    'property-63': 'money laundering',
    'family-38': 'family offense|family offenses|cruelty toward a child|cruelty toward a spouse|child abuse|child neglect|'
                 'child endangerment|endangering a child|injury to a child|contributing to the delinquency of a minor|'
                 'nonpayment of child support|bigamy',
    'dui-54': 'driving under influence|driving under the influence|driving under influence liquor|driving under the influence of alcohol|'
              'driving under the influence of drugs|driving while intoxicated|driving while impaired|driving while ability impaired|'
              'operating under the influence|drunk driving|dui|dwi|oui|owi|dui alcohol',
    'justice-48': 'resisting an officer|resisting officer|resisting arrest|obstructing police|obstructing the police|evading arrest|'
                  'false report|making a false report|false information to police|interfering with police|witness tampering',
    'justice-49': 'escape|flight|flight to avoid prosecution|fugitive|flight escape|fleeing',
    'justice-50': 'probation violation|violation of probation|parole violation|violation of parole|failure to appear|contempt of court|'
                  'violation of a court order|violation of a protective order|violation of a restraining order|obstruction of justice|'
                  'obstructing justice|perjury|bail jumping',
    'justice-51': 'bribery',
    'public-order-40': 'prostitution|commercial sex|commercialized sexual offenses|solicitation of prostitution',
    'public-order-41': 'liquor|liquor law violation|minor in possession of alcohol|open container',
    'public-order-53': 'disorderly conduct|public peace|public intoxication|harassment|disturbing the peace|riot|drunkenness',
    'public-order-55': 'health and safety|health or safety',
    'public-order-57': 'trespassing|criminal trespass|trespass|invasion of privacy',
    'public-order-58': 'smuggling|smuggling contraband',
    'public-order-39': 'gambling',
    'public-order-73': 'public order crimes|public order',
    'traffic-54': 'traffic offense|traffic offenses|traffic violation|traffic violations|hit and run|reckless driving|'
                  'driving without a license|driving with a suspended license|driving on a suspended license|no driver\'s license|'
                  'leaving the scene of an accident|speeding',
    'immigration-03': 'immigration|illegal entry|illegal re-entry|illegal reentry|re-entry after deportation|alien smuggling|'
                      'smuggling aliens|false citizenship|false claim to citizenship|immigration offense',
    'other-61': 'tax evasion|tax fraud',
}

CRIMINALITY = [
    ('1 convicted criminal', 'convicted', 'Convicted of a crime when the detainer was prepared.'),
    ('convicted criminal', 'convicted', 'Convicted of a crime when the detainer was prepared.'),
    ('2 pending criminal charges', 'charged', 'Charged with a crime, not convicted, when the detainer was prepared.'),
    ('pending criminal charges', 'charged', 'Charged with a crime, not convicted, when the detainer was prepared.'),
    ('3 other immigration violator', 'immigration_only', 'Neither convicted nor charged when the detainer was prepared.'),
    ('other immigration violator', 'immigration_only', 'Neither convicted nor charged when the detainer was prepared.'),
]


def key(label):
    return ' '.join(label.lower().split())


def spelled(label):
    return re.sub('[A-Z]+', lambda word: WORDS.get(word.group(), word.group()), label.upper())


def plain(label):
    """Without NCIC's note that more stands in another field."""
    return re.sub(r'[ -]*\bSEE MIS$|[ -]+$', '', label.upper())


def labels(code):
    """A code's labels with where each comes from."""
    for label, source in ((code['description'], NIEM if code['in_niem_5'] == 'true' else ICOTS), (code['display_description'], ICOTS)):
        if label and label != 'RETIRED DO NOT USE':
            yield key(label), source
            yield key(plain(label)), source
            yield key(spelled(plain(label))), SPELLED
            yield key(re.sub(r'\bPOSSESSION\b', 'POSSESS', spelled(plain(label)))), SPELLED


def read(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8', newline='') as f:
        return list(csv.DictReader(f))


def write(out, name, header, rows):
    with open(os.path.join(out, name), 'w', encoding='utf-8', newline='') as f:
        w = csv.writer(f, lineterminator='\n')
        w.writerow(header)
        w.writerows(rows)
    print('%s: %d rows' % (name, len(rows)))


def main(ncic, out):
    group_of = {c['code_prefix']: c['suggested_group'] for c in read(ncic, 'ncic_categories.csv')}
    offenses = [['%s-%s' % (SLUG[c['suggested_group']], c['code_prefix']), c['suggested_group'], c['code_prefix'], c['category'],
                 RANK[c['suggested_group']], PROJECT] for c in read(ncic, 'ncic_categories.csv')]
    offenses.append(['dui-54', DUI, '54', DUI, RANK[DUI], PROJECT + '; codes 5403 and 5404'])
    offenses.sort(key=lambda row: (row[4], row[2]))
    offenses += [[i, group, '', category, '', 'project definition'] for i, group, category in SPECIAL]
    ids = {row[0] for row in offenses}
    write(out, 'offenses.csv', ['offense_id', 'offense_group', 'offense_category_code', 'offense_category', 'severity_rank', 'source'],
          offenses)

    codes, known = [], {}
    for code in read(ncic, 'ncic_codes.csv'):
        number, prefix = code['code'], code['code_prefix']
        offense = 'dui-54' if number in DUI_CODES else '%s-%s' % (SLUG[group_of[prefix]], prefix)
        meaning = code['display_description'] or code['description'].capitalize()
        codes.append([number, offense, meaning, NIEM if code['in_niem_5'] == 'true' else ICOTS])
        for label, source in labels(code):
            known.setdefault(label, []).append((offense, source))
    for number, (meaning, offense) in OWN_CODES.items():
        codes.append([number, offense, meaning, AGENCY])
        known.setdefault(key(meaning), []).append((offense, AGENCY))
    for offense, seen in SEEN_LABELS.items():
        for label in seen:
            known.setdefault(key(label), []).append((offense, SEEN))
    write(out, 'offense_codes.csv', ['offense_code', 'offense_id', 'meaning', 'source'], sorted(codes))
    one = {label: found for label, found in known.items() if len({offense for offense, _ in found}) == 1}
    print('labels of more than one offense, left out:', sorted(set(known) - set(one)))
    write(out, 'offense_labels.csv', ['offense_label_key', 'offense_id', 'source'],
          [[label, found[0][0], found[0][1]] for label, found in sorted(one.items())])

    phrases = {}
    for offense, texts in PHRASES.items():
        for phrase in texts.split('|'):
            if phrase in phrases or phrase != key(phrase):
                sys.exit('phrase twice, or not as it is looked up: ' + phrase)
            if phrase in one and one[phrase][0][0] != offense:
                sys.exit('the label says otherwise: %s is %s' % (phrase, one[phrase][0][0]))
            phrases[phrase] = offense
    named = {row[1] for row in codes} | set(phrases.values()) | {found[0][0] for found in one.values()}
    if named - ids:
        sys.exit('no such offense: %s' % sorted(named - ids))
    write(out, 'offense_phrases.csv', ['offense_phrase_key', 'offense_id', 'source'],
          [[phrase, phrases[phrase], REPORT] for phrase in sorted(phrases)])
    write(out, 'criminality_classes.csv', ['criminality_key', 'criminality_class', 'meaning', 'source'],
          [[k, c, m, AGENCY if k[0].isdigit() else 'the same words without their number'] for k, c, m in CRIMINALITY])


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
