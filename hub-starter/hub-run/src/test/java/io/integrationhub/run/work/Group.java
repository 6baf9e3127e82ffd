package io.integrationhub.run.work;

import io.integrationhub.run.Item;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.Place;
import java.util.Optional;
import java.util.Set;

/** A noun of the tests that refers to its own kind. */
record Group(String name, Optional<String> parent) {

    static final ItemKind<Group> KIND = new ItemKind<>("group", Group.class);

    static Item<Group> root(String key) {
        return Item.of(KIND, key, new Group(key, Optional.empty()), Place.NONE);
    }

    static Item<Group> child(String key, String parent) {
        Group group = new Group(key, Optional.of(parent));
        return Item.of(KIND, key, group, new Place("feed", 7, key)).referringTo(Set.of(new ItemRef("group", parent)));
    }
}
