//! Texts that are not UTF-8, and those that are but for a few bytes.

mod support;

use encoding_rs::{BIG5, WINDOWS_1250, WINDOWS_1252};
use khabar_record::ProblemKind;
use support::{BODY, one, read, refused};

const ACCENTS: &str = "Le général Traoré said that three soldiers were killed near the village of \
    Ménaka, and that the café in which they had sat was burnt – “a cowardly act”, he said.";

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf_16_with_and_without_its_mark() {
    for text in [BODY, &format!("\u{feff}{BODY}")] {
        assert_eq!(one("a.txt", utf16(text, u16::to_le_bytes)).text, BODY);
        assert_eq!(one("a.txt", utf16(text, u16::to_be_bytes)).text, BODY);
    }
}

#[test]
fn rows_in_utf_16() {
    let table = format!("\u{feff}title\ttext\r\nGao\t\"{BODY}\"\r\n");
    assert_eq!(
        one("a.csv", utf16(&table, u16::to_le_bytes)).text,
        format!("Gao\n\n{BODY}")
    );
    let line = format!("{{\"text\": \"{BODY}\"}}\n");
    assert_eq!(one("a.jsonl", utf16(&line, u16::to_be_bytes)).text, BODY);
}

#[test]
fn windows_1252_in_texts_and_rows() {
    let (bytes, _, _) = WINDOWS_1252.encode(ACCENTS);
    assert_eq!(one("a.txt", &bytes).text, ACCENTS);
    let table = format!("text\n\"{}\"\n", ACCENTS.replace('"', ""));
    let (bytes, _, _) = WINDOWS_1252.encode(&table);
    assert_eq!(one("a.csv", &bytes).text, ACCENTS);
}

#[test]
fn the_encoding_that_a_page_declares() {
    let text = "The minister, Łukasz Żółkiewski, said that two people had been hurt in the blast.";
    let page = format!(
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1250'></head><body><p>{text}</p></body></html>"
    );
    let (bytes, _, _) = WINDOWS_1250.encode(&page);
    assert_eq!(one("a.html", &bytes).text, text);
}

#[test]
fn a_few_spoilt_bytes_in_utf_8_stay_a_few() {
    let mut bytes = ACCENTS.as_bytes().to_vec();
    bytes.push(0xff);
    assert_eq!(one("a.txt", &bytes).text, format!("{ACCENTS}\u{fffd}"));
}

#[test]
fn one_row_in_another_encoding_does_not_spoil_the_rest() {
    let line = format!("{{\"text\": \"{ACCENTS}\"}}\n")
        .replace('“', "")
        .replace('”', "");
    let (old, _, _) = WINDOWS_1252.encode(&line);
    // The odd row stands beyond the part of the file that its encoding is judged by.
    let mut bytes = line.repeat(1_000).into_bytes();
    bytes.extend_from_slice(&old);
    let texts: Vec<String> = read("a.jsonl", bytes)
        .into_iter()
        .map(|row| row.unwrap().text)
        .collect();
    assert_eq!(texts.len(), 1_001);
    assert!(
        texts.iter().all(|text| *text == texts[0]),
        "{}",
        texts[1_000]
    );
}

#[test]
fn noise_is_no_text() {
    let noise: Vec<u8> = (0_u32..4_000)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8 | 1)
        .collect();
    assert_eq!(refused("a.txt", noise).0, ProblemKind::Binary);
}

#[test]
fn a_mark_that_the_bytes_belie() {
    let mut bytes = b"\xff\xfe".to_vec();
    bytes.extend([0x00, 0xd8].repeat(200));
    assert_eq!(refused("a.txt", bytes).0, ProblemKind::Encoding);
}

#[test]
fn another_script_is_decoded_before_its_language_is_told() {
    let (bytes, _, _) = BIG5.encode(
        "國防部星期一表示,三名士兵在邊境附近的一次襲擊中喪生,另有五人受傷。目前沒有組織宣稱負責。",
    );
    let (kind, message) = refused("a.txt", &bytes);
    assert_eq!(kind, ProblemKind::Language);
    assert!(message.contains("Mandarin"), "{message}");
}
