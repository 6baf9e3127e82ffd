package io.integrationhub.taxadapter.travel;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop that sells one product. Texts are JSON with single quotes. */
final class ShopFront implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI project;
    private final String authorization;
    private boolean hasBooks;

    ShopFront(CommercetoolsStandIn commercetools, String projectKey, String secret) {
        this.project = commercetools.baseUrl().resolve("/" + projectKey + "/");
        String credentials =
                Base64.getEncoder().encodeToString((projectKey + ":" + secret).getBytes(StandardCharsets.UTF_8));
        JsonNode token = answer(HttpRequest.newBuilder(commercetools.authUrl().resolve("/oauth/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        this.authorization = "Bearer " + token.path("access_token").asString();
        createProduct();
    }

    private void createProduct() {
        post(
                "tax-categories",
                "{'key':'standard','name':'Standard','rates':[{'name':'none','amount':0,"
                        + "'includedInPrice':false,'country':'US'}]}");
        post("product-types", "{'key':'thing','name':'Thing','description':'A thing'}");
        post(
                "products",
                "{'productType':{'typeId':'product-type','key':'thing'},'name':{'en':'Thing'},"
                        + "'slug':{'en':'thing'},'publish':true,'masterVariant':{'sku':'THING',"
                        + "'prices':[{'value':{'currencyCode':'USD','centAmount':1250}}]}}");
    }

    /** Adds a book with a category, and one with a tax code too, unless the shop has them. */
    void sellsBooks() {
        if (hasBooks) {
            return;
        }
        hasBooks = true;
        post("categories", "{'key':'books','name':{'en':'Books'},'slug':{'en':'books'}}");
        post(
                "product-types",
                "{'key':'book','name':'Book','description':'A book','attributes':[{'name':'tax-code',"
                        + "'label':{'en':'Tax code'},'type':{'name':'text'},'isRequired':false}]}");
        String product = "{'productType':{'typeId':'product-type','key':'book'},'name':{'en':'Book'},"
                + "'categories':[{'typeId':'category','key':'books'}],'publish':true,";
        post("products", product + "'slug':{'en':'book'},'masterVariant':{'sku':'BOOK'}}");
        post(
                "products",
                product + "'slug':{'en':'taxed-book'},'masterVariant':{'sku':'TAXED-BOOK',"
                        + "'attributes':[{'name':'tax-code','value':'PB100'}]}}");
    }

    /** A cart without items. */
    JsonNode emptyCart() {
        return post("carts", "{'currency':'USD','taxMode':'ExternalAmount'}");
    }

    /** A cart with four pieces and shipping for 4.90. */
    JsonNode cart(String address) {
        return cart(address, "'customerEmail':'ada@example.org'");
    }

    /** A cart with three pieces to one address and one to another, each with shipping for 4.90. */
    JsonNode shipments(String here, String there) {
        return post(
                "carts",
                "{'currency':'USD','taxMode':'ExternalAmount','shippingMode':'Multiple',"
                        + "'itemShippingAddresses':[" + keyed("here", here) + "," + keyed("there", there)
                        + "],'customShipping':[" + shipping("here", here) + "," + shipping("there", there)
                        + "],'lineItems':[{'sku':'THING','quantity':4,'shippingDetails':{'targets':["
                        + "{'addressKey':'here','shippingMethodKey':'here','quantity':3},"
                        + "{'addressKey':'there','shippingMethodKey':'there','quantity':1}]}}]}");
    }

    private static String keyed(String key, String address) {
        return address.replaceFirst("\\{", "{'key':'" + key + "',");
    }

    private static String shipping(String key, String address) {
        return "{'key':'" + key + "','shippingMethodName':'Parcel','shippingAddress':" + address
                + ",'shippingRate':{'price':{'currencyCode':'USD','centAmount':490}},"
                + "'taxCategory':{'typeId':'tax-category','key':'standard'}}";
    }

    /** Returns pieces of the first line of an order, and refunds them. */
    JsonNode refund(JsonNode order, int pieces) {
        String line = order.at("/lineItems/0/id").asString();
        JsonNode returned = update(
                "orders",
                order,
                "{'action':'addReturnInfo','items':[{'quantity':" + pieces + ",'lineItemId':'" + line
                        + "','shipmentState':'Returned'}]}");
        JsonNode infos = returned.path("returnInfo");
        return update(
                "orders",
                returned,
                "{'action':'setReturnPaymentState','returnItemId':'"
                        + infos.get(infos.size() - 1).at("/items/0/id").asString()
                        + "','paymentState':'Refunded'}");
    }

    /** Adds a payment of which an amount was refunded. */
    JsonNode payWithRefund(JsonNode order, long cents) {
        String amount = "{'currencyCode':'USD','centAmount':" + cents + "}";
        JsonNode payment = post(
                "payments",
                "{'amountPlanned':" + amount + ",'transactions':[{'type':'Refund','state':'Success','amount':" + amount
                        + "}]}");
        return update(
                "orders",
                order,
                "{'action':'addPayment','payment':{'typeId':'payment','id':'"
                        + payment.path("id").asString() + "'}}");
    }

    /** The same cart, of a business with a VAT id. */
    JsonNode businessCart(String address, String vatId) {
        JsonNode customer = post(
                        "customers",
                        "{'email':'buyer-"
                                + vatId
                                + "@example.org','password':'only-for-tests','vatId':'"
                                + vatId
                                + "'}")
                .path("customer");
        return cart(address, "'customerId':'" + customer.path("id").asString() + "'");
    }

    private JsonNode cart(String address, String buyer) {
        JsonNode cart = post(
                "carts",
                "{'currency':'USD','taxMode':'ExternalAmount',"
                        + buyer
                        + ",'lineItems':[{'sku':'THING','quantity':4}]}");
        JsonNode addressed = update("carts", cart, "{'action':'setShippingAddress','address':" + address + "}");
        return update(
                "carts",
                addressed,
                "{'action':'setCustomShippingMethod','shippingMethodName':'Parcel',"
                        + "'shippingRate':{'price':{'currencyCode':'USD','centAmount':490}},"
                        + "'taxCategory':{'typeId':'tax-category','key':'standard'}}");
    }

    /** Places the order of a cart. */
    JsonNode order(JsonNode cart, String number) {
        return post(
                "orders",
                "{'cart':{'typeId':'cart','id':'"
                        + cart.path("id").asString()
                        + "'},'version':"
                        + cart.path("version").asLong()
                        + ",'orderNumber':'"
                        + number
                        + "'}");
    }

    JsonNode update(String resources, JsonNode resource, String action) {
        String path = resources + "/" + resource.path("id").asString();
        return post(path, "{'version':" + resource.path("version").asLong() + ",'actions':[" + action + "]}");
    }

    private JsonNode post(String path, String body) {
        return answer(HttpRequest.newBuilder(project.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("status " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
