//! `docs/pages.md` names every address.

const DOCS: &str = include_str!("../../../../docs/pages.md");

#[test]
fn every_address_is_documented() {
    let tables = [
        include_str!("../../src/page/mod.rs"),
        include_str!("../../src/api/mod.rs"),
    ];
    let quoted = tables
        .iter()
        .flat_map(|table| table.split('"').skip(1).step_by(2));
    let addresses: Vec<&str> = quoted.filter(|text| text.starts_with('/')).collect();
    assert!(addresses.len() > 12, "{addresses:?}");
    for address in addresses {
        assert!(
            DOCS.contains(&format!("`{address}`")),
            "{address} is missing"
        );
    }
}
