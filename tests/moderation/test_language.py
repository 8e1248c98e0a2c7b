"""What language a member writes in: told by script and small words, and left open where it can not be told."""

import pytest

from moderation.scorers.language import KNOWN, detect, detect_all

SENTENCES = {
    "en": "I have been waiting for two weeks and nobody answers my letters",
    "fr": "Je suis très contente de cette machine, elle fait moins de bruit que l'autre",
    "de": "Ich warte jetzt schon zwei Wochen und niemand antwortet auf meine Briefe",
    "es": "Llevo dos semanas esperando y nadie me contesta, esto no puede ser",
    "it": "Sono due settimane che aspetto e nessuno mi risponde, non va bene così",
    "pt": "Estou esperando há duas semanas e ninguém me responde, isso não pode ser",
    "nl": "Ik wacht nu al twee weken en niemand geeft antwoord op mijn brieven",
    "pl": "Czekam już dwa tygodnie i nikt nie odpowiada na moje listy, to jest bardzo złe",
    "tr": "İki haftadır bekliyorum ve hiç kimse cevap vermiyor, bu böyle olmaz",
    "sv": "Jag har väntat i två veckor och ingen svarar på mina brev, det är inte bra",
    "ru": "Я жду уже две недели, и никто не отвечает на мои письма",
    "uk": "Я чекаю вже два тижні, і ніхто не відповідає на мої листи",
    "ar": "أنتظر منذ أسبوعين ولا أحد يرد على رسائلي",
    "fa": "دو هفته است که منتظرم و هیچ کس پاسخ نمی‌دهد",
    "he": "אני מחכה כבר שבועיים ואף אחד לא עונה",
    "el": "Περιμένω δύο εβδομάδες και κανείς δεν απαντά",
    "hi": "मैं दो हफ़्ते से इंतज़ार कर रहा हूँ और कोई जवाब नहीं देता",
    "th": "ฉันรอมาสองสัปดาห์แล้วไม่มีใครตอบ",
    "zh": "我已经等了两个星期，没有人回答",
    "ja": "二週間も待っていますが、誰も答えてくれません",
    "ko": "두 주나 기다렸는데 아무도 대답하지 않아요",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_plain_sentence_is_known_by_its_language(language):
    assert detect(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "yo hamburger yo hamburger yo",
        "ngl dis shit slaps fr fr no cap bruh",
        "u r sooo dumb lmaooo go touch grass irl",
        "Die Hard is the best Christmas movie, change my mind",
        "omg die already you absolute donkey",
        "Señor Juan García López from São Paulo likes the new café, naïve as it is",
        "Schadenfreude über alles, says my friend Jürgen from the Köln office",
        "thx 4 the gr8 deal!!! 😍😍😍 🔥🔥",
        "c'mon y'all, that ain't it, we'd've won if they hadn't benched LeBron",
        "you absolute fuckwit, eat shit and get lost",
        "The Battle of Borodino (Бородинское сражение) took place in 1812",
        "yоu аrе аn idiоt аnd еvеrybоdy knоws it",  # Cyrillic letters in English words
        "𝖞𝖔𝖚 𝖆𝖗𝖊 𝖆 𝖈𝖔𝖒𝖕𝖑𝖊𝖙𝖊 𝖎𝖉𝖎𝖔𝖙",
    ],
)
def test_english_with_slang_names_and_disguises_is_never_called_foreign(text):
    assert detect(text, default="en") == "en"


@pytest.mark.parametrize(
    "text", ["", " \n\t", "bonjour", "ja ja ja", "👍👍👍🎉", "12.50 €", "\0", "\ud800", "@anna http://a.b/c"]
)
def test_what_is_too_short_to_tell_takes_the_default(text):
    assert detect(text) == ""
    assert detect(text, default="de") == "de"


def test_a_foreign_script_needs_no_twenty_letters():
    assert detect("Спасибо!") == "ru"
    assert detect("谢谢大家") == "zh"


def test_addresses_and_member_names_say_nothing_about_the_language():
    assert detect("Look at https://www.example.de/der-die-das/und-wir-sind-nicht @und_der_ist #das_ist_nicht") == ""


def test_a_language_outside_the_choice_takes_the_default():
    assert detect(SENTENCES["es"], among={"en", "fr"}) == ""
    assert detect(SENTENCES["es"], among={"en", "es"}, default="en") == "es"


def test_many_texts_are_told_apart_in_their_order():
    assert detect_all([*SENTENCES.values(), ""]) == [*SENTENCES, ""]


def test_every_language_that_is_told_is_among_the_known():
    assert set(SENTENCES) <= KNOWN


@pytest.mark.parametrize("text", ["a" * 1_000_000, "é" * 1_000_000, "a\u0301" * 100_000, "\u202e" * 99, "ы " * 500_000])
def test_any_text_gets_an_answer(text):
    assert detect(text) in KNOWN | {""}
