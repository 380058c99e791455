//! A rule language over tokens, with every rule's examples in its own file.
