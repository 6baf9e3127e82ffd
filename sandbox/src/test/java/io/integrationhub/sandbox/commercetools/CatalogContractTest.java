package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The catalog's requests, responses and messages conform to the public OpenAPI document. */
class CatalogContractTest {

    private final Catalog catalog = new Catalog();

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void conformsToThePublicOpenApi() {
        // Given
        ContractCheck contract = catalog.acme.standIn.checkAgainst(PublicOpenApi.file());

        // When
        changeProducts();
        changePrices();
        changeSelections();
        for (String path : new String[] {"products", "product-types", "categories", "standalone-prices", "messages"}) {
            assertThat(catalog.client
                            .get(path + "?limit=500")
                            .body()
                            .path("count")
                            .asInt())
                    .isPositive();
        }
        catalog.client.get("product-projections?staged=true");

        // Then
        assertThat(contract.findings()).isEmpty();
    }

    private void changeProducts() {
        catalog.category("hats", "");
        JsonNode product = catalog.product(
                "p1",
                ",'categories':[{'typeId':'category','key':'hats'}],'masterVariant':{'sku':'S1','prices':[{"
                        + Catalog.EUR + ",'tiers':[{'minimumQuantity':2," + Catalog.EUR + "}]}]}");
        String price =
                product.at("/masterData/staged/masterVariant/prices/0/id").asString();
        catalog.update(
                "products/key=p1",
                "{'action':'changeSlug','slug':{'en':'p2'}}",
                "{'action':'addVariant','sku':'S2','attributes':[{'name':'size','value':'m'}]}",
                "{'action':'addExternalImage','sku':'S2','image':{'url':'https://a.example/1','dimensions':{'w':1,'h':1}}}",
                "{'action':'addAsset','sku':'S2','asset':{'name':{'en':'A'},'sources':[{'uri':'https://a.example/2'}]}}",
                "{'action':'changePrice','priceId':'" + price + "','price':{" + Catalog.EUR + ",'country':'DE'}}",
                "{'action':'setPriceKey','priceId':'" + price + "','key':'list'}",
                "{'action':'addPrice','sku':'S1','price':{" + Catalog.EUR + "}}",
                "{'action':'removePrice','priceId':'" + price + "'}",
                "{'action':'setPriceMode','priceMode':'Standalone'}",
                "{'action':'publish'}");
        catalog.update(
                "products/key=p1",
                "{'action':'removeVariant','sku':'S2'}",
                "{'action':'removeFromCategory','category':{'typeId':'category','key':'hats'}}",
                "{'action':'unpublish'}");
        catalog.update("products/key=p1", "{'action':'revertStagedChanges'}");
        catalog.product("gone", "");
        catalog.delete("products/key=gone");
    }

    private void changePrices() {
        catalog.client.posted("standalone-prices", "{'key':'price','sku':'S1'," + Catalog.EUR + "}");
        catalog.update(
                "standalone-prices/key=price",
                "{'action':'changeValue','staged':true," + Catalog.EUR + "}",
                "{'action':'setPriceTiers','tiers':[{'minimumQuantity':2," + Catalog.EUR + "}]}",
                "{'action':'setValidFrom','validFrom':'2030-01-01T00:00:00Z'}",
                "{'action':'setKey','key':'other'}");
        catalog.update("standalone-prices/key=other", "{'action':'applyStagedChanges'}");
        catalog.client.posted("standalone-prices", "{'key':'gone','sku':'S9'," + Catalog.EUR + "}");
        catalog.delete("standalone-prices/key=gone");
        catalog.client.post("standalone-prices", "{'sku':'S1','validFrom':'2030-01-01T00:00:00Z'," + Catalog.EUR + "}");
    }

    private void changeSelections() {
        catalog.client.posted("product-selections", "{'key':'summer','name':{'en':'Summer'}}");
        catalog.update(
                "product-selections/key=summer", "{'action':'addProduct','product':{'typeId':'product','key':'p1'}}");
        catalog.client.get("product-selections/key=summer/products");
        catalog.client.get("products/key=p1/product-selections");
        catalog.client.posted(
                "stores",
                "{'key':'shop','productSelections':[{'productSelection':{'typeId':'product-selection','key':'summer'}}]}");
    }
}
