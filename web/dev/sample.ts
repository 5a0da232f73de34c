// A story in three languages to try the editor on.

import type { Block, Text } from "../src/text/text";
import { hash } from "./hash";

function text(headline: string, standfirst: string | null, blocks: Block[]): Text {
  return { headline, kicker: null, dateline: null, short_headline: null, standfirst, byline: null, slug: null, headline_translates: [], standfirst_translates: [], blocks };
}

export function russian(): Text {
  return text("Паром «Надежда» вернулся в порт после ремонта", "Регулярное сообщение между островами возобновится в понедельник.", [
    { id: "b1", kind: "paragraph", runs: [{ text: "Паром " }, { text: "«Надежда»", marks: ["strong"] }, { text: " вернулся в порт в среду утром, сообщила " }, { text: "пресс-служба порта", marks: [{ link: "https://example.org/port" }] }, { text: "." }] },
    { id: "b2", kind: "crosshead", text: "Ремонт занял три месяца" },
    { id: "b3", kind: "quote", text: "Мы заменили оба двигателя и проверили корпус.", speaker: "Анна Серова, капитан порта", channel: "пресс-служба" },
    { id: "b4", kind: "list", style: "bulleted", items: [{ id: "b4a", text: "два рейса в день;" }, { id: "b4b", text: "билеты — с пятницы." }] },
    { id: "b5", kind: "picture", picture: "p-1", text: "Паром у причала." },
    { id: "b6", kind: "table", header: "row", rows: [[{ id: "t1", text: "Рейс" }, { id: "t2", text: "Время" }], [{ id: "t3", text: "Утренний" }, { id: "t4", text: "08:30" }]] },
    { id: "b7", kind: "embed", url: "https://example.org/timetable", text: "Расписание" },
    { id: "b8", kind: "divider" },
    { id: "b9", kind: "paragraph", text: "В 2026 году паром перевёз 120 тыс. пассажиров." },
  ]);
}

export function english(): Text {
  return text("The ferry Nadezhda is back in port", null, [
    { id: "e1", kind: "paragraph", text: "The ferry returned on Wednesday morning, the port said." },
    { id: "e2", kind: "paragraph", text: "Tickets are sold from Friday." },
  ]);
}

/** The Arabic edition translates the Russian one: some blocks done, one stale, one empty, one missing. */
export function arabic(): Text {
  const source = russian();
  const knows = (id: string) => [{ block: id, content: hash(source, id) }];
  return {
    ...text("عبّارة «ناديجدا» تعود إلى الميناء بعد إصلاحها", "تُستأنف الرحلات المنتظمة بين الجزر يوم الاثنين.", [
      { id: "c1", kind: "paragraph", runs: [{ text: "عادت العبّارة " }, { text: "«ناديجدا»", marks: ["strong"] }, { text: " إلى الميناء صباح الأربعاء، بحسب " }, { text: "المكتب الصحفي للميناء", marks: [{ link: "https://example.org/port" }] }, { text: "." }], translates: knows("b1") },
      { id: "c2", kind: "crosshead", text: "ثلاثة أشهر من الإصلاح", translates: [{ block: "b2", content: "1:00000000000000000000000000000000" }] },
      { id: "c3", kind: "quote", text: "", translates: knows("b3") },
      { id: "c4", kind: "list", style: "bulleted", items: [{ id: "c4a", text: "رحلتان في اليوم؛", translates: knows("b4a") }, { id: "c4b", text: "", translates: knows("b4b") }], translates: knows("b4") },
      { id: "c5", kind: "picture", picture: "p-1", translates: knows("b5") },
      { id: "c8", kind: "divider", translates: knows("b8") },
      { id: "c9", kind: "paragraph", text: "نقلت العبّارة في عام 2026 مئة وعشرين ألف راكب .", translates: knows("b9") },
      { id: "c0", kind: "paragraph", text: "هذه الفقرة تترجم ما لم يعد في الأصل.", translates: [{ block: "gone", content: "1:11111111111111111111111111111111" }] },
    ]),
    headline_translates: knows("@headline"),
    standfirst_translates: knows("@standfirst"),
  };
}
