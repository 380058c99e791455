//! A small key and a record that is right in some of it; each score can be worked out by hand.

use expect_test::expect;
use khabar_evaluate::storyline::{Key, Record, score};

const KEY: &str = include_str!("data/key.json");
const RECORD: &str = include_str!("data/record.json");

#[test]
fn each_part_is_scored() {
    let key: Key = serde_json::from_str(KEY).unwrap();
    let record: Record = serde_json::from_str(RECORD).unwrap();
    expect![[r#"
        incidents    P 0.667  R 1.000  F1 0.800   (3 in the record, 2 in the key)
        links        P 0.750  R 1.000  F1 0.857   (4 in the record, 3 in the key)
        figures      P 0.800  R 1.000  F1 0.889   (5 in the record, 4 in the key)
        figures+who  P 0.600  R 0.750  F1 0.667   (5 in the record, 4 in the key)
        parties      P 1.000  R 1.000  F1 1.000   (1 in the record, 1 in the key)
        statistics   P 0.667  R 0.667  F1 0.667   (3 in the record, 3 in the key)
        ranges       0.667
        denials      1.000
        source       0.750
        date         0.500
        type         0.500
        country      0.500
        admin1       1.000
        score        0.788
    "#]]
    .assert_eq(&score(&key, &record).to_string());
}
