"""The language of a text, and what is left out where it has no rules."""

import pytest

import pressparse
from pressparse.language import find_language
from pressparse.manuscript import split_manuscript


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbor of Ellery will be open to the boats of the island from May, and it has forty berths for them.", "en"),
        ("Harbor opens.", None),
        ("Port Ellery Tide Mill Jane Roe Mara Quill Kiln Museum Sluice Street", None),
        ("El molino de la bahía abrió sus puertas el lunes y molió los primeros sacos de centeno para los vecinos del pueblo.", "es"),
        ("Le moulin de la baie a ouvert ses portes lundi et les premiers sacs de seigle sont pour les habitants du village.", "fr"),
        ("Die Mühle an der Bucht hat am Montag ihre Tore geöffnet und die ersten Säcke mit Roggen für das Dorf gemahlen.", "de"),
        ("Il mulino della baia ha aperto le porte lunedì e i primi sacchi di segale sono per gli abitanti del paese.", "it"),
        ("O moinho da baía abriu as portas na segunda-feira e os primeiros sacos de centeio são para os moradores do lugar.", "pt"),
        ("De molen aan de baai is op maandag geopend en het eerste meel van de molen is voor de mensen van het dorp.", "nl"),
        ("Kvarnen vid viken har öppnat sina portar och de första säckarna med råg är till för dem som bor i byn.", "sv"),
        ("Møllen ved bugten blev åbnet på mandag og er åben fra nu af, og de første sække med rug er til dem, som også var der efter stormen.", "da"),
        ("Мельница у залива открыла свои двери, и первые мешки ржи были смолоты для жителей деревни.", "ru"),
        ("Млин біля затоки відчинив свої двері, і перші мішки жита змололи для мешканців села.", "uk"),
        ("Мелницата край залива отвори врати и първите чували ръж са за хората от селото.", None),
        ("湾の水車小屋は月曜日に開きました。最初のライ麦の袋は村の人々のためのものです。", "ja"),
        ("海湾边的磨坊星期一开门了，第一袋黑麦是给村里人的。", "zh"),
    ],
)
def test_language(text: str, expected: str | None) -> None:
    assert find_language(split_manuscript(text)) == expected


GERMAN = (
    "Gezeitenmühle mahlt wieder nach vierzig Jahren\n\n"
    "ELLERY, 3. März 2025 - Die Stiftung der Mühle hat am Montag die Tore der Mühle geöffnet und die ersten Säcke mit Roggen für das Dorf gemahlen, "
    "wie sie in einer Mitteilung an die Presse schreibt. Das Harbor Magazine war dabei.\n\n"
    "Die Mühle steht seit der Flut still. Der Müller Jan Quill aus dem Ort Port Ellery hat das Rad, die Schleuse und das Dach in sechs Jahren wieder "
    "aufgebaut und die Steine neu geschärft.\n\n"
    "„Wir hören die Steine wieder, und mit uns hört sie die ganze Stadt, die so lange auf diesen Tag gewartet hat.“\n\n"
    "„Die Mühle mahlt nun an jedem Sonnabend, und das Brot wird aus dem alten Ofen der Mühle verkauft.“\n"
)


def test_nothing_is_guessed_in_a_language_without_rules() -> None:
    release = pressparse.parse(GERMAN)
    assert release.language == "de"
    assert "language-without-rules" in {d.code for d in release.diagnostics}
    assert release.headline
    assert release.people == ()
    assert all(quote.speaker is None for quote in release.quotes)
    assert pressparse.Release.model_validate_json(release.model_dump_json()) == release
