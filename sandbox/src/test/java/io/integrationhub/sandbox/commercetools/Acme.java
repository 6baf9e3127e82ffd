package io.integrationhub.sandbox.commercetools;

import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.Shop;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A Project with everything that an order needs. */
public final class Acme implements AutoCloseable {

    public static final String KEY = "acme";

    public static final String ADDRESS =
            "{'country':'DE','firstName':'Ada','streetName':'Hauptstr.','streetNumber':'1','postalCode':'10115','city':'Berlin'}";

    public final CommercetoolsStandIn standIn;
    public final ApiClient client;

    public Acme() {
        this(InstantSource.system());
    }

    Acme(InstantSource clock) {
        standIn = CommercetoolsStandIn.start(0, clock);
        standIn.createProject(KEY, "shop", "secret", List.of("manage_project"));
        client = ApiClient.of(standIn, KEY, "shop", "secret");
    }

    public Shop shop() {
        return new Shop(standIn.baseUrl(), KEY, "shop", "secret");
    }

    public ObjectNode channel(String key, String role) {
        return client.posted("channels", "{'key':'" + key + "','roles':['" + role + "']}");
    }

    /** Makes messages available to {@link #messages}. */
    void enableMessages() {
        client.posted(
                "",
                "{'version':1,'actions':[{'action':'changeMessagesConfiguration','messagesConfiguration':"
                        + "{'enabled':true,'deleteDaysAfterCreation':15}}]}");
    }

    /** The messages of a type, the latest last. */
    List<JsonNode> messages(String type) {
        return client.get(
                        "messages?limit=500&sort=createdAt%20asc&where=" + ApiClient.encode("type = \"" + type + "\""))
                .body()
                .path("results")
                .valueStream()
                .toList();
    }

    /** Creates a tax category, a product type and a product with the SKU, for 12.50 EUR, 10 USD and 1,500 JPY net. */
    public void product(String sku) {
        if (client.head("tax-categories/key=standard").status() == 404) {
            client.posted(
                    "tax-categories",
                    "{'key':'standard','name':'Standard','rates':[{'name':'19"
                            + " %','amount':0.19,'includedInPrice':false,'country':'DE'},{'name':'10"
                            + " %','amount':0.10,'includedInPrice':false,'country':'JP'}]}");
            client.posted("product-types", "{'key':'thing','name':'Thing','description':'A thing'}");
        }
        client.posted(
                "products",
                "{'productType':{'typeId':'product-type','key':'thing'},'name':{'en':'Thing'},'slug':{'en':'thing-"
                        + sku
                        + "'},'taxCategory':{'typeId':'tax-category','key':'standard'},'publish':true,'masterVariant':{'sku':'"
                        + sku
                        + "','prices':[{'value':{'currencyCode':'EUR','centAmount':1250}},{'value':{'currencyCode':'USD','centAmount':1000}},"
                        + "{'value':{'currencyCode':'JPY','centAmount':1500}}]}}");
    }

    /** Changes how the Project models its catalog. */
    public void catalogModel(String model) {
        long version = client.get("").body().path("version").asLong();
        client.posted(
                "",
                "{'version':" + version + ",'actions':[{'action':'setProductCatalogModel','productCatalogModel':'"
                        + model + "'}]}");
    }

    /** Creates a cart with a quantity of two and additional fields. */
    public ObjectNode cart(String sku, String more) {
        return client.posted(
                "carts",
                "{'currency':'EUR','country':'DE','shippingAddress':"
                        + ADDRESS
                        + ",'lineItems':[{'sku':'"
                        + sku
                        + "','quantity':2}]"
                        + more
                        + "}");
    }

    public ObjectNode order(String number) {
        if (client.head("products?where=key%20is%20not%20defined").status() == 404) {
            product("THING");
        }
        ObjectNode cart = cart("THING", "");
        ObjectNode shipped = client.updated(
                "carts",
                cart,
                "{'action':'setCustomShippingMethod','shippingMethodName':'Parcel','shippingRate':{'price':{'currencyCode':'EUR','centAmount':490}},'taxCategory':{'typeId':'tax-category','key':'standard'}}");
        return client.posted(
                "orders",
                "{'cart':{'typeId':'cart','id':'"
                        + shipped.path("id").asString()
                        + "'},'version':"
                        + shipped.path("version").asLong()
                        + ",'orderNumber':'"
                        + number
                        + "'}");
    }

    @Override
    public void close() {
        standIn.close();
    }
}
