// What a schema finds wrong with a request, in words that stay short however long the names are that they are about.

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** More than so many are not told: whoever corrects these sees the next ones. */
const mostIssues = 5;
const longestPath = 120;
const longestMessage = 200;

/** @param whole what an issue is about that has no path */
export function issueReason(issues: readonly Issue[], whole: 'body' | 'query'): string {
  return issues
    .slice(0, mostIssues)
    .map(({ path, message }) => {
      const place = path.map(String).join('.') || whole;
      return `${shortened(place, longestPath)}: ${shortened(message, longestMessage)}`;
    })
    .join('; ');
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
