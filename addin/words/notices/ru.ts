// What the pane says of what has happened, in Russian.
import type { NoticeWords } from './noticeWords.ts';

export const noticesRussian: NoticeWords = {
  title: 'Что произошло',
  failed: 'Сейчас это получить не удалось.',
  none: 'Пока ничего.',
  events: {
    rule_changed: 'Ассоциация изменила строгость правила.',
    round_announced: 'Объявлен раунд {round}.',
    round_changed: 'Раунд {round} изменён: проверьте сроки.',
    round_closed: 'Раунд {round} закрыт.',
    extension_granted: 'Ваша организация может отправить отчёт за {round} до {until}.',
    extension_ended: 'Продление для {round} закончено.',
    submission_sent: 'Версия {revision} отчёта за {round} получена.',
    submission_approved: 'Версия {revision} за {round} утверждена в вашей организации.',
    submission_declined: 'Версия {revision} за {round} не утверждена в вашей организации.',
    submission_withdrawn: 'Отчёт за {round} отозван.',
    submission_accepted: 'Ассоциация приняла версию {revision} за {round}.',
    submission_returned: 'Версия {revision} за {round} возвращена с вопросами.',
    release_made: 'Готов выпуск {release}: сравните.',
    peer_groups_changed: 'Ассоциация изменила группы сравнения для следующих выпусков.',
    policy_changed: 'Ассоциация изменила свои обещания о публикуемых показателях.',
    consent_changed: 'Ваша организация изменила то, что можно сравнивать.',
  },
};
