// Texts with spaces, apostrophes and other marks; see numberTable.ts for how to read a row. Written down from CLDR's marks, not by the code under test.

export const spaceRows = String.raw`
# literal                 | en-US en-IN es-ES es-MX fr-FR ru-RU
# Spaces between groups
1 234                     | ~1234      ~1234      ~1234      ~1234      1234       1234
1\u00a0234                | ~1234      ~1234      ~1234      ~1234      1234       1234
1\u202f234                | ~1234      ~1234      ~1234      ~1234      1234       1234
12 345                    | ~12345     ~12345     ~12345     ~12345     12345      12345
123 456                   | ~123456    ~123456    ~123456    ~123456    123456     123456
1 234 567                 | ~1234567   ~1234567   ~1234567   ~1234567   1234567    1234567
1\u202f234\u00a0567       | ~1234567   ~1234567   ~1234567   ~1234567   1234567    1234567
1 000                     | ~1000      ~1000      ~1000      ~1000      1000       1000
10\u00a0000               | ~10000     ~10000     ~10000     ~10000     10000      10000
1 000 000                 | ~1000000   ~1000000   ~1000000   ~1000000   1000000    1000000
-1 234                    | ~-1234     ~-1234     ~-1234     ~-1234     -1234      -1234
+1 234                    | ~1234      ~1234      ~1234      ~1234      1234       1234
# Spaces between groups, a comma before decimals
1 234,5                   | ~1234.5    ~1234.5    ~1234.5    ~1234.5    1234.5     1234.5
1\u00a0234,5              | ~1234.5    ~1234.5    ~1234.5    ~1234.5    1234.5     1234.5
1\u202f234,5              | ~1234.5    ~1234.5    ~1234.5    ~1234.5    1234.5     1234.5
1 234,56                  | ~1234.56   ~1234.56   ~1234.56   ~1234.56   1234.56    1234.56
12 345,678                | ~12345.678   ~12345.678   ~12345.678   ~12345.678   12345.678    12345.678
1 234 567,89              | ~1234567.89  ~1234567.89  ~1234567.89  ~1234567.89  1234567.89   1234567.89
−1 234,5                  | ~-1234.5   ~-1234.5   ~-1234.5   ~-1234.5   -1234.5    -1234.5
100 000,00                | ~100000    ~100000    ~100000    ~100000    100000     100000
1\u202f234\u202f567\u202f890,12| ~1234567890.12         ~1234567890.12         ~1234567890.12         ~1234567890.12         1234567890.12          1234567890.12
# Spaces in no order
1 234.5                   | mark       mark       mark       mark       mark       mark
1 234.567                 | mark       mark       mark       mark       mark       mark
1 234,567.8               | mark       mark       mark       mark       mark       mark
1 23                      | mark       mark       mark       mark       mark       mark
12 34                     | mark       mark       mark       mark       mark       mark
1 2 3                     | mark       mark       mark       mark       mark       mark
5 5                       | mark       mark       mark       mark       mark       mark
1  234                    | mark       mark       mark       mark       mark       mark
0 123                     | mark       mark       mark       mark       mark       mark
1234 567                  | mark       mark       mark       mark       mark       mark
1 234 56                  | mark       mark       mark       mark       mark       mark
1, 5                      | mark       mark       mark       mark       mark       mark
1 ,5                      | mark       mark       mark       mark       mark       mark
1 234, 5                  | mark       mark       mark       mark       mark       mark
1\u2009234                | mark       mark       mark       mark       mark       mark
1\u0009234                | mark       mark       mark       mark       mark       mark
1\u000a234                | mark       mark       mark       mark       mark       mark
1\u3000234                | mark       mark       mark       mark       mark       mark
# Apostrophes, in Switzerland between groups
1'234                     | mark       mark       mark       mark       mark       mark
1’234                     | mark       mark       mark       mark       mark       mark
1'234.5                   | mark       mark       mark       mark       mark       mark
1'234,5                   | mark       mark       mark       mark       mark       mark
1'234'567                 | mark       mark       mark       mark       mark       mark
1'5                       | mark       mark       mark       mark       mark       mark
'5                        | mark       mark       mark       mark       mark       mark
5'                        | mark       mark       mark       mark       mark       mark
'5'                       | mark       mark       mark       mark       mark       mark
# Marks of no locale
1_234                     | no         no         no         no         no         no
1·5                       | no         no         no         no         no         no
1٫5                       | no         no         no         no         no         no
1٬234                     | no         no         no         no         no         no
1\u02bc234                | no         no         no         no         no         no
1:30                      | no         no         no         no         no         no
1;5                       | no         no         no         no         no         no
1/2                       | no         no         no         no         no         no
1 1/2                     | no         no         no         no         no         no
1´234                     | no         no         no         no         no         no
"5"                       | no         no         no         no         no         no
«5»                       | no         no         no         no         no         no
[5]                       | no         no         no         no         no         no
{5}                       | no         no         no         no         no         no
`;
