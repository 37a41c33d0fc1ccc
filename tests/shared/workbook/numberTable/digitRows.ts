// Digits alone, signs, spaces outside, other scripts; see numberTable.ts for how to read a row. Written down from CLDR's marks, not by the code under test.

export const digitRows = String.raw`
# literal                 | en-US en-IN es-ES es-MX fr-FR ru-RU
# Digits alone: one reading everywhere
0                         | 0          0          0          0          0          0
1                         | 1          1          1          1          1          1
7                         | 7          7          7          7          7          7
42                        | 42         42         42         42         42         42
999                       | 999        999        999        999        999        999
1000                      | 1000       1000       1000       1000       1000       1000
1234                      | 1234       1234       1234       1234       1234       1234
12345                     | 12345      12345      12345      12345      12345      12345
123456                    | 123456     123456     123456     123456     123456     123456
1234567                   | 1234567    1234567    1234567    1234567    1234567    1234567
2024                      | 2024       2024       2024       2024       2024       2024
100000                    | 100000     100000     100000     100000     100000     100000
10000000                  | 10000000   10000000   10000000   10000000   10000000   10000000
00                        | 0          0          0          0          0          0
007                       | 7          7          7          7          7          7
000123                    | 123        123        123        123        123        123
0000                      | 0          0          0          0          0          0
123456789012345           | 123456789012345        123456789012345        123456789012345        123456789012345        123456789012345        123456789012345
999999999999999           | 999999999999999        999999999999999        999999999999999        999999999999999        999999999999999        999999999999999
# Excel keeps 15 digits; zeros at either end are not counted
1234567890123456          | long       long       long       long       long       long
9007199254740992          | long       long       long       long       long       long
9007199254740993          | long       long       long       long       long       long
9999999999999999          | long       long       long       long       long       long
-1234567890123456         | long       long       long       long       long       long
123456789012345678901234567890| long       long       long       long       long       long
1000000000000000          | 1000000000000000       1000000000000000       1000000000000000       1000000000000000       1000000000000000       1000000000000000
100000000000000000000     | 100000000000000000000  100000000000000000000  100000000000000000000  100000000000000000000  100000000000000000000  100000000000000000000
12345678901234500         | 12345678901234500      12345678901234500      12345678901234500      12345678901234500      12345678901234500      12345678901234500
0000000000000000000042    | 42         42         42         42         42         42
# A sign directly in front
+5                        | 5          5          5          5          5          5
+0                        | 0          0          0          0          0          0
-0                        | 0          0          0          0          0          0
−0                        | 0          0          0          0          0          0
-00                       | 0          0          0          0          0          0
-5                        | -5         -5         -5         -5         -5         -5
−5                        | -5         -5         -5         -5         -5         -5
+42                       | 42         42         42         42         42         42
-007                      | -7         -7         -7         -7         -7         -7
−1234                     | -1234      -1234      -1234      -1234      -1234      -1234
-123456789012345          | -123456789012345       -123456789012345       -123456789012345       -123456789012345       -123456789012345       -123456789012345
# White space outside
\u002012                  | 12         12         12         12         12         12
12\u0020                  | 12         12         12         12         12         12
\u0020\u002012\u0020\u0020| 12         12         12         12         12         12
\u00a012\u00a0            | 12         12         12         12         12         12
\u202f12                  | 12         12         12         12         12         12
12\u2009                  | 12         12         12         12         12         12
\u300012                  | 12         12         12         12         12         12
\u000912                  | 12         12         12         12         12         12
12\u000a                  | 12         12         12         12         12         12
\u000d\u000a12\u000d\u000a| 12         12         12         12         12         12
\ufeff12                  | 12         12         12         12         12         12
# Characters that nobody sees
\u200b12                  | no         no         no         no         no         no
12\u200b                  | no         no         no         no         no         no
1\u200b2                  | no         no         no         no         no         no
12\u200e                  | no         no         no         no         no         no
\u202d12\u202c            | no         no         no         no         no         no
\u206612\u2069            | no         no         no         no         no         no
12\u00ad                  | no         no         no         no         no         no
1\u00ad2                  | no         no         no         no         no         no
12\u0000                  | no         no         no         no         no         no
\u000012                  | no         no         no         no         no         no
1\u20602                  | no         no         no         no         no         no
12\u001f                  | no         no         no         no         no         no
# Digits of other scripts
１２                        | script     script     script     script     script     script
1２                        | script     script     script     script     script     script
１．５                       | script     script     script     script     script     script
１，５                       | script     script     script     script     script     script
１,２                       | script     script     script     script     script     script
１２%                       | script     script     script     script     script     script
−１２                       | script     script     script     script     script     script
١٢                        | script     script     script     script     script     script
-١                        | script     script     script     script     script     script
١ ٢                       | script     script     script     script     script     script
٣٫٥                       | script     script     script     script     script     script
١٬٢٣٤                     | script     script     script     script     script     script
۱۲                        | script     script     script     script     script     script
१२                        | script     script     script     script     script     script
१२,३४५                    | script     script     script     script     script     script
(१)                       | script     script     script     script     script     script
১২                        | script     script     script     script     script     script
๑๒                        | script     script     script     script     script     script
߁߂                        | script     script     script     script     script     script
𝟏𝟐                        | script     script     script     script     script     script
# Letters beside them, and signs that look like digits
５円                        | no         no         no         no         no         no
१e३                       | no         no         no         no         no         no
²                         | no         no         no         no         no         no
5²                        | no         no         no         no         no         no
①                         | no         no         no         no         no         no
Ⅳ                         | no         no         no         no         no         no
½                         | no         no         no         no         no         no
5½                        | no         no         no         no         no         no
五                         | no         no         no         no         no         no
٪5                        | no         no         no         no         no         no
l2                        | unit       unit       unit       unit       unit       unit
2O                        | unit       unit       unit       unit       unit       unit
O                         | no         no         no         no         no         no
`;
