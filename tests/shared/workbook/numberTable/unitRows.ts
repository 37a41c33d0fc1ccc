// Texts with currencies, units and words; see numberTable.ts for how to read a row. Written down from CLDR's marks, not by the code under test.

export const unitRows = `
# literal                 | en-US en-IN es-ES es-MX fr-FR ru-RU
# Currencies
€5                        | unit       unit       unit       unit       unit       unit
5€                        | unit       unit       unit       unit       unit       unit
5 €                       | unit       unit       unit       unit       unit       unit
$5                        | unit       unit       unit       unit       unit       unit
$ 5                       | unit       unit       unit       unit       unit       unit
US$5                      | unit       unit       unit       unit       unit       unit
USD 5                     | unit       unit       unit       unit       unit       unit
5 USD                     | unit       unit       unit       unit       unit       unit
5USD                      | unit       unit       unit       unit       unit       unit
Q5                        | unit       unit       unit       unit       unit       unit
C$5                       | unit       unit       unit       unit       unit       unit
Bs. 5                     | unit       unit       unit       unit       unit       unit
₹5                        | unit       unit       unit       unit       unit       unit
Rs. 5                     | unit       unit       unit       unit       unit       unit
Rs 1,23,456               | unit       unit       unit       unit       unit       unit
₽5                        | unit       unit       unit       unit       unit       unit
5 ₽                       | unit       unit       unit       unit       unit       unit
5 руб.                    | unit       unit       unit       unit       unit       unit
£5                        | unit       unit       unit       unit       unit       unit
¥5                        | unit       unit       unit       unit       unit       unit
$1,234.50                 | unit       unit       unit       unit       unit       unit
1.234,50 €                | unit       unit       unit       unit       unit       unit
1 234,5 €                 | unit       unit       unit       unit       unit       unit
$-5                       | unit       unit       unit       unit       unit       unit
1,234 USD                 | unit       unit       unit       unit       unit       unit
S/5                       | no         no         no         no         no         no
S/. 5                     | no         no         no         no         no         no
№5                        | no         no         no         no         no         no
₡                         | no         no         no         no         no         no
€                         | no         no         no         no         no         no
# Words and units beside a figure
5k                        | unit       unit       unit       unit       unit       unit
5K                        | unit       unit       unit       unit       unit       unit
5m                        | unit       unit       unit       unit       unit       unit
5 mil                     | unit       unit       unit       unit       unit       unit
5 millions                | unit       unit       unit       unit       unit       unit
5 тыс.                    | unit       unit       unit       unit       unit       unit
5 млн                     | unit       unit       unit       unit       unit       unit
5 personas                | unit       unit       unit       unit       unit       unit
about 300                 | unit       unit       unit       unit       unit       unit
ca. 300                   | unit       unit       unit       unit       unit       unit
x5                        | unit       unit       unit       unit       unit       unit
5x                        | unit       unit       unit       unit       unit       unit
5th                       | unit       unit       unit       unit       unit       unit
5kg                       | unit       unit       unit       unit       unit       unit
a5b                       | unit       unit       unit       unit       unit       unit
A1                        | unit       unit       unit       unit       unit       unit
1F                        | unit       unit       unit       unit       unit       unit
1e                        | unit       unit       unit       unit       unit       unit
e5                        | unit       unit       unit       unit       unit       unit
5 each.                   | unit       unit       unit       unit       unit       unit
5 años                    | unit       unit       unit       unit       unit       unit
5°                        | no         no         no         no         no         no
5 m²                      | no         no         no         no         no         no
R1C1                      | no         no         no         no         no         no
1,5 à 2                   | no         no         no         no         no         no
5;                        | no         no         no         no         no         no
5:                        | no         no         no         no         no         no
5!                        | no         no         no         no         no         no
# Other notations of numbers
1e3                       | no         no         no         no         no         no
1E3                       | no         no         no         no         no         no
1e+3                      | no         no         no         no         no         no
1.5e3                     | no         no         no         no         no         no
1E-7                      | no         no         no         no         no         no
1,5E+10                   | no         no         no         no         no         no
1e308                     | no         no         no         no         no         no
1e999                     | no         no         no         no         no         no
1.7976931348623157E+308   | no         no         no         no         no         no
0x1F                      | no         no         no         no         no         no
0b101                     | no         no         no         no         no         no
0o17                      | no         no         no         no         no         no
&H1F                      | no         no         no         no         no         no
1d5                       | no         no         no         no         no         no
1^3                       | no         no         no         no         no         no
2*3                       | no         no         no         no         no         no
=5+1                      | no         no         no         no         no         no
=1+1                      | no         no         no         no         no         no
+1+1                      | no         no         no         no         no         no
@5x                       | no         no         no         no         no         no
12/31                     | no         no         no         no         no         no
12/31/2024                | no         no         no         no         no         no
2024-12-31                | no         no         no         no         no         no
12:30                     | no         no         no         no         no         no
1/2/3                     | no         no         no         no         no         no
# No numbers
five                      | no         no         no         no         no         no
cinq                      | no         no         no         no         no         no
пять                      | no         no         no         no         no         no
n/a                       | no         no         no         no         no         no
N/A                       | no         no         no         no         no         no
na                        | no         no         no         no         no         no
none                      | no         no         no         no         no         no
nil                       | no         no         no         no         no         no
null                      | no         no         no         no         no         no
undefined                 | no         no         no         no         no         no
NaN                       | no         no         no         no         no         no
Infinity                  | no         no         no         no         no         no
-Infinity                 | no         no         no         no         no         no
∞                         | no         no         no         no         no         no
?                         | no         no         no         no         no         no
x                         | no         no         no         no         no         no
TRUE                      | no         no         no         no         no         no
VRAI                      | no         no         no         no         no         no
WAHR                      | no         no         no         no         no         no
no                        | no         no         no         no         no         no
#DIV/0!                   | no         no         no         no         no         no
#N/A                      | no         no         no         no         no         no
constructor               | no         no         no         no         no         no
__proto__                 | no         no         no         no         no         no
';--                      | no         no         no         no         no         no
`;
