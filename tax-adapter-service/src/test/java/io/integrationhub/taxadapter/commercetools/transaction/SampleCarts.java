package io.integrationhub.taxadapter.commercetools.transaction;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Carts as commercetools sends them. Texts are JSON with single quotes. */
public final class SampleCarts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String NEW_YORK = "{'country':'US','state':'NY','postalCode':'10001','city':'New York',"
            + "'streetNumber':'5','streetName':'Broadway'}";
    private static final String TORONTO = "{'country':'CA','state':'ON','postalCode':'M5V','city':'Toronto'}";

    private SampleCarts() {}

    /** Two lines with the same sku, a custom line, and discounted shipping. */
    public static ObjectNode single() {
        return json("{'id':'cart-1','version':3,'taxMode':'Platform','shippingMode':'Single',"
                + "'customerId':'customer-1','shippingAddress':"
                + NEW_YORK
                + ",'totalPrice':"
                + usd(6100)
                + ",'lineItems':["
                + line("line-1", 2, 4000, "")
                + ","
                + line("line-2", 1, 1000, "")
                + "],'customLineItems':[{'id':'custom-1','slug':'gift-wrap','quantity':1,"
                + "'totalPrice':"
                + usd(700)
                + "}],'shippingInfo':{'price':"
                + usd(500)
                + ",'discountedPrice':{'value':"
                + usd(400)
                + "}}}");
    }

    /** Three pieces: one to New York, two to Toronto. */
    public static ObjectNode shipments() {
        String details = ",'shippingDetails':{'valid':true,'targets':["
                + "{'addressKey':'a','quantity':1,'shippingMethodKey':'ny'},"
                + "{'addressKey':'b','quantity':2,'shippingMethodKey':'to'}]}";
        return json("{'id':'cart-2','version':1,'taxMode':'ExternalAmount','shippingMode':'Multiple',"
                + "'lineItems':["
                + line("line-1", 3, 1000, details)
                + "],'customLineItems':[],'shipping':["
                + shipping("ny", NEW_YORK, 300)
                + ","
                + shipping("to", TORONTO, 700)
                + "]}");
    }

    public static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    public static String usd(long cents) {
        return "{'type':'centPrecision','currencyCode':'USD','fractionDigits':2,'centAmount':" + cents + "}";
    }

    private static String line(String id, int quantity, long cents, String further) {
        return "{'id':'"
                + id
                + "','productId':'product-1','quantity':"
                + quantity
                + ",'variant':{'sku':'SKU-1','attributes':[{'name':'tax-code','value':'PC040100'}]},"
                + "'supplyChannel':{'typeId':'channel','id':'channel-1'},'totalPrice':"
                + usd(cents)
                + further
                + "}";
    }

    private static String shipping(String key, String address, long cents) {
        return "{'shippingKey':'"
                + key
                + "','shippingAddress':"
                + address
                + ",'shippingInfo':{'price':"
                + usd(cents)
                + "}}";
    }
}
