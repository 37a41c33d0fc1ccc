// Texts where a percentage is asked for; see numberTable.ts for how to read a row. Written down from CLDR's marks, not by the code under test.

export const percentRows = String.raw`
# literal                 | en-US en-IN es-ES es-MX fr-FR ru-RU
# A percentage of 0 to 100, as it is asked for
35%                       | 35         35         35         35         35         35
35 %                      | 35         35         35         35         35         35
35\u00a0%                 | 35         35         35         35         35         35
35\u202f%                 | 35         35         35         35         35         35
35  %                     | 35         35         35         35         35         35
\u002035\u0020%\u0020     | 35         35         35         35         35         35
35                        | 35         35         35         35         35         35
0%                        | 0          0          0          0          0          0
-5%                       | -5         -5         -5         -5         -5         -5
−5 %                      | -5         -5         -5         -5         -5         -5
+5%                       | 5          5          5          5          5          5
150%                      | 150        150        150        150        150        150
100 %                     | 100        100        100        100        100        100
# With decimals
0.35%                     | 0.35       0.35       ~0.35      0.35       ~0.35      ~0.35
12.50 %                   | 12.5       12.5       ~12.5      12.5       ~12.5      ~12.5
12.5                      | 12.5       12.5       ~12.5      12.5       ~12.5      ~12.5
0,35%                     | ~0.35      ~0.35      0.35       ~0.35      0.35       0.35
12,50 %                   | ~12.5      ~12.5      12.5       ~12.5      12.5       12.5
12,5                      | ~12.5      ~12.5      12.5       ~12.5      12.5       12.5
1,234%                    | 1.234?1234   1.234?1234   1.234?1234   1.234?1234   1.234?1234   1.234?1234
1.234 %                   | 1.234?1234   1.234?1234   1.234?1234   1.234?1234   1.234?1234   1.234?1234
1 234,5 %                 | ~1234.5    ~1234.5    ~1234.5    ~1234.5    1234.5     1234.5
# No percentages
%5                        | percent    percent    percent    percent    percent    percent
% 5                       | percent    percent    percent    percent    percent    percent
5%%                       | percent    percent    percent    percent    percent    percent
5 % %                     | percent    percent    percent    percent    percent    percent
5‰                        | no         no         no         no         no         no
%                         | no         no         no         no         no         no
5 percent                 | unit       unit       unit       unit       unit       unit
(5)%                      | sign       sign       sign       sign       sign       sign
5-%                       | sign       sign       sign       sign       sign       sign
50%%%                     | no         no         no         no         no         no
1/2 %                     | no         no         no         no         no         no
`;
