// Calculates the open workbook anew, functions of add-ins included: Excel calls those by itself only where an argument changed.

export async function calculate(context: Excel.RequestContext): Promise<void> {
  context.workbook.application.calculate(Excel.CalculationType.full);
  await context.sync();
}
