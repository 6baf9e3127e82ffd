package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CategoryTreeTest {

    private final Catalog catalog = new Catalog();

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void movesACategoryWithAllThatIsBelowIt() {
        // Given
        String root = catalog.category("root", "").path("id").asString();
        String other = catalog.category("other", "").path("id").asString();
        String child = catalog.category("child", "root").path("id").asString();
        catalog.category("leaf", "child");

        // When
        catalog.update(
                "categories/key=child", "{'action':'changeParent','parent':{'typeId':'category','key':'other'}}");

        // Then
        JsonNode leaf = catalog.client.get("categories/key=leaf").body();
        assertThat(leaf.path("ancestors")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly(other, child);
        assertThat(catalog.query("categories", "ancestors(id=\"" + other + "\")", "key"))
                .containsExactlyInAnyOrder("child", "leaf");
        assertThat(catalog.query("categories", "parent(id=\"" + root + "\")", "key"))
                .isEmpty();
        assertThat(catalog.change(
                                "categories/key=other",
                                "{'action':'changeParent','parent':{'typeId':'category','key':'leaf'}}")
                        .code())
                .isEqualTo("InvalidOperation");
    }

    @Test
    void changesTextsAssetsAndOrder() {
        // Given
        catalog.category("hats", "");

        // When
        JsonNode changed = catalog.update(
                "categories/key=hats",
                "{'action':'changeName','name':{'en':'Caps','de':'Kappen'}}",
                "{'action':'setDescription','description':{'en':'All caps'}}",
                "{'action':'setMetaTitle','metaTitle':{'en':'Caps'}}",
                "{'action':'setExternalId','externalId':'C-1'}",
                "{'action':'changeOrderHint','orderHint':'0.25'}",
                "{'action':'addAsset','asset':{'key':'a1','name':{'en':'A'},'sources':[{'uri':'https://a.example/1'}]}}",
                "{'action':'addAsset','position':0,'asset':{'key':'a2','name':{'en':'B'},"
                        + "'sources':[{'uri':'https://a.example/2'}]}}",
                "{'action':'removeAsset','assetKey':'a1'}");

        // Then
        assertThat(changed.path("orderHint").asString()).isEqualTo("0.25");
        assertThat(changed.at("/assets/0/key").asString()).isEqualTo("a2");
        assertThat(changed.path("assets")).hasSize(1);
        assertThat(catalog.query("categories", "externalId=\"C-1\"", "key")).containsExactly("hats");
        assertThat(catalog.query("categories", "slug(en=\"hats\")", "key")).containsExactly("hats");
        assertThat(catalog.change("categories/key=hats", "{'action':'changeOrderHint','orderHint':'0.50'}")
                        .code())
                .isEqualTo("InvalidField");
    }

    @Test
    void failsWhileAnotherWriteHoldsTheTree() {
        // Given
        catalog.acme.standIn.faults().add(ApiFault.categoryTreeLocked().times(1));
        String draft = "{'key':'hats','name':{'en':'Hats'},'slug':{'en':'hats'}}";

        // When
        ApiClient.Response first = catalog.client.post("categories", draft);

        // Then
        assertThat(first.status()).isEqualTo(400);
        assertThat(first.code()).isEqualTo("InvalidOperation");
        assertThat(catalog.client.post("categories", draft).status()).isEqualTo(201);
    }
}
