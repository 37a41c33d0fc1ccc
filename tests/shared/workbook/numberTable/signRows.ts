// Texts with signs; see numberTable.ts for how to read a row. Written down from CLDR's marks, not by the code under test.

export const signRows = String.raw`
# literal                 | en-US en-IN es-ES es-MX fr-FR ru-RU
# Signs that may mean something else
(5)                       | sign       sign       sign       sign       sign       sign
(5.5)                     | sign       sign       sign       sign       sign       sign
(5,5)                     | sign       sign       sign       sign       sign       sign
(1,234)                   | sign       sign       sign       sign       sign       sign
(1 234,5)                 | sign       sign       sign       sign       sign       sign
( 5 )                     | sign       sign       sign       sign       sign       sign
(5                        | sign       sign       sign       sign       sign       sign
5)                        | sign       sign       sign       sign       sign       sign
-(5)                      | sign       sign       sign       sign       sign       sign
(-5)                      | sign       sign       sign       sign       sign       sign
5-                        | sign       sign       sign       sign       sign       sign
5−                        | sign       sign       sign       sign       sign       sign
5 -                       | sign       sign       sign       sign       sign       sign
- 5                       | sign       sign       sign       sign       sign       sign
-\u00a05                  | sign       sign       sign       sign       sign       sign
+ 5                       | sign       sign       sign       sign       sign       sign
− 5                       | sign       sign       sign       sign       sign       sign
--5                       | sign       sign       sign       sign       sign       sign
+-5                       | sign       sign       sign       sign       sign       sign
-+5                       | sign       sign       sign       sign       sign       sign
++5                       | sign       sign       sign       sign       sign       sign
5+                        | sign       sign       sign       sign       sign       sign
-5-                       | sign       sign       sign       sign       sign       sign
−5−                       | sign       sign       sign       sign       sign       sign
‐5                        | sign       sign       sign       sign       sign       sign
‒5                        | sign       sign       sign       sign       sign       sign
–5                        | sign       sign       sign       sign       sign       sign
—5                        | sign       sign       sign       sign       sign       sign
―5                        | sign       sign       sign       sign       sign       sign
- 1,5                     | sign       sign       sign       sign       sign       sign
1,5-                      | sign       sign       sign       sign       sign       sign
- 1 234,5                 | sign       sign       sign       sign       sign       sign
# Signs alone, and signs of other things
-                         | no         no         no         no         no         no
+                         | no         no         no         no         no         no
−                         | no         no         no         no         no         no
--                        | no         no         no         no         no         no
()                        | no         no         no         no         no         no
(-)                       | no         no         no         no         no         no
±5                        | no         no         no         no         no         no
~5                        | no         no         no         no         no         no
≈5                        | no         no         no         no         no         no
<5                        | no         no         no         no         no         no
>5                        | no         no         no         no         no         no
<=5                       | no         no         no         no         no         no
=5                        | no         no         no         no         no         no
#5                        | no         no         no         no         no         no
*5                        | no         no         no         no         no         no
5*                        | no         no         no         no         no         no
5-6                       | no         no         no         no         no         no
5 - 6                     | no         no         no         no         no         no
10-12                     | no         no         no         no         no         no
5–6                       | no         no         no         no         no         no
－5                        | no         no         no         no         no         no
＋5                        | no         no         no         no         no         no
﹣5                        | no         no         no         no         no         no
-$5                       | no         no         no         no         no         no
($5)                      | no         no         no         no         no         no
(5%)                      | no         no         no         no         no         no
# A percent sign where no percentage is asked for
5%                        | percent    percent    percent    percent    percent    percent
5 %                       | percent    percent    percent    percent    percent    percent
5\u00a0%                  | percent    percent    percent    percent    percent    percent
5\u202f%                  | percent    percent    percent    percent    percent    percent
0.35%                     | percent    percent    percent    percent    percent    percent
1,5%                      | percent    percent    percent    percent    percent    percent
1 234,5 %                 | percent    percent    percent    percent    percent    percent
1,234%                    | percent    percent    percent    percent    percent    percent
%5                        | percent    percent    percent    percent    percent    percent
% 5                       | percent    percent    percent    percent    percent    percent
5％                        | percent    percent    percent    percent    percent    percent
-5%                       | percent    percent    percent    percent    percent    percent
100 %                     | percent    percent    percent    percent    percent    percent
# Other shares
5‰                        | no         no         no         no         no         no
5%%                       | no         no         no         no         no         no
%                         | no         no         no         no         no         no
5 percent                 | unit       unit       unit       unit       unit       unit
5 por ciento              | unit       unit       unit       unit       unit       unit
`;
