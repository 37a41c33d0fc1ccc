// Who is signed in, in which role and for which institution, with a way out.
import { Link } from '@fluentui/react-components';
import { fill } from '@peerbook/shared';
import type { Membership } from '../submission/membership.ts';
import type { SignedIn } from '../useSession.ts';
import { usePaneWords } from '../words/words.ts';

export function AccountLine({
  session,
  membership,
}: {
  session: SignedIn;
  membership: Membership | undefined;
}) {
  const words = usePaneWords();
  const place =
    membership &&
    [words.roles[membership.role], membership.institutionName ?? membership.associationName].join(
      ', ',
    );
  return (
    <div className="account">
      <div>
        <strong>{fill(words.session.signedInAs, { name: session.me?.name ?? '…' })}</strong>
        {place !== undefined && <div className="quiet">{place}</div>}
      </div>
      <Link as="button" onClick={session.signOut}>
        {words.session.signOut}
      </Link>
    </div>
  );
}
