// Problems that a person may meet in the pane, in Russian; the service itself says them in English.
import type { ProblemWords } from '../problemWords.ts';

export const russianProblems: ProblemWords = {
  request_invalid:
    'Сервис не понял запрос: {reason}. Закройте панель и откройте её снова; если это повторится, сообщите своей ассоциации.',
  workbook_identity_invalid:
    'Отметку этой книги изменили после выпуска. Скачайте свою книгу ещё раз и перенесите в неё ответы.',
  workbook_of_other_association:
    'Эту книгу выпустила ассоциация {found}, а вы отправляете её ассоциации {wanted}. Ничего не сохранено. Отправьте книгу, полученную от {wanted}.',
  workbook_of_other:
    'Эта книга выпущена для организации {found}, а вы отправляете её за организацию {wanted}. Ничего не сохранено. Отправьте книгу организации {wanted}.',
  workbook_of_other_round:
    'Эта книга выпущена для раунда {found}, а вы отправляете её в раунд {wanted}. Ничего не сохранено. Скачайте книгу раунда {wanted} и заполните её.',
  workbook_of_other_version:
    'Эта книга выпущена по версии {version} шаблона {template}, которую раунд {round} не принимает. Ничего не сохранено. Скачайте книгу раунда {round} ещё раз и перенесите в неё ответы.',
  role_missing: 'Ваша роль этого не позволяет.',
  not_found: 'Здесь нет ничего, что вы можете видеть.',
  round_closed: 'Раунд закрыт {closed}. Обратитесь в свою ассоциацию.',
  round_not_open: 'Раунд откроется {opens}.',
  key_reused: 'Эта отправка уже была с другим содержанием. Отправьте ещё раз.',
  precondition_missing: 'Отчёт уже отправлен. Посмотрите его, прежде чем заменить.',
  precondition_failed:
    'Отправленный отчёт изменён: {changedBy}, {changedAt}. Посмотрите его, прежде чем заменить.',
  submission_has_errors: 'Ошибок, которые нужно исправить до отправки: {errors}.',
  approval_not_possible: 'Отчёт в другом состоянии; сейчас его утвердить нельзя.',
  own_approval: 'Никто не утверждает отчёт, который отправил сам.',
  too_large: 'Отчёт больше {limit} байт. Сократите комментарии.',
  too_many_requests: 'Слишком много запросов сразу. Повторите через {seconds} с.',
  service_busy: 'Служба занята. Повторите через {seconds} с; ничего не потеряно.',
};
