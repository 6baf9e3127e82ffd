package io.integrationhub.run.work;

import io.integrationhub.run.Item;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A noun of the tests that refers to another kind. */
record Article(String name, BigDecimal price, boolean published, Optional<String> group) {

    static final ItemKind<Article> KIND = new ItemKind<>("article", Article.class);

    static Item<Article> of(String key, String price) {
        return of(key, price, Optional.empty());
    }

    static Item<Article> in(String group, String key, String price) {
        return of(key, price, Optional.of(group));
    }

    private static Item<Article> of(String key, String price, Optional<String> group) {
        Article article = new Article("Article " + key, new BigDecimal(price), true, group);
        Set<ItemRef> references =
                group.stream().map(it -> new ItemRef("group", it)).collect(Collectors.toSet());
        return Item.of(KIND, key, article, new Place("feed", 1, key)).referringTo(references);
    }

    Article unpublished() {
        return new Article(name, price, false, group);
    }
}
