package io.integrationhub.sandbox.commercetools.traffic;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's products, customers and taxes, which are created in the Project once. */
final class Assortment {

    static final String TAX = "shop-standard";

    /**
     * A product with a single variant.
     *
     * @param tenthsOfCents the price in EUR and USD in tenths of a cent; more precise than a cent for articles that are
     *     sold by the thousand
     * @param yen the price in JPY
     */
    record Article(String sku, String name, long tenthsOfCents, long yen) {

        boolean isHighPrecision() {
            return tenthsOfCents % 10 != 0;
        }
    }

    static final List<Article> ARTICLES = List.of(
            new Article("SHIRT-S-WHITE", "Shirt", 29_990, 4_800),
            new Article("SHIRT-M-WHITE", "Shirt", 29_990, 4_800),
            new Article("MUG-BLUE", "Mug", 12_500, 1_980),
            new Article("LAMP-DESK", "Desk lamp", 89_000, 13_900),
            new Article("CHAIR-OAK", "Chair", 249_000, 39_800),
            new Article("PEN-BLACK", "Pen", 1_950, 310));
    static final List<Article> BY_THE_THOUSAND =
            List.of(new Article("SCREW-M4", "Screw M4", 37, 6), new Article("WASHER-M4", "Washer M4", 12, 2));
    static final List<String> CUSTOMERS = List.of("ada", "grace", "alan", "edsger", "barbara");

    static final List<String> BUSINESS_UNITS = List.of("examplecorp-0", "examplecorp-1", "examplecorp-2");

    private final ShopClient shop;

    Assortment(ShopClient shop) {
        this.shop = shop;
    }

    /** Creates what is missing and returns the customers' ids. */
    List<String> ensure() {
        if (!shop.exists("tax-categories/key=" + TAX)) {
            shop.post("tax-categories", taxCategory());
        }
        if (!shop.exists("product-types/key=shop-article")) {
            shop.post(
                    "product-types",
                    Json.object()
                            .put("key", "shop-article")
                            .put("name", "Article")
                            .put("description", "What the shop sells"));
        }
        ARTICLES.forEach(this::ensure);
        BY_THE_THOUSAND.forEach(this::ensure);
        BUSINESS_UNITS.forEach(this::ensureUnit);
        return CUSTOMERS.stream().map(this::customerId).toList();
    }

    private void ensureUnit(String key) {
        if (!shop.exists("business-units/key=" + key)) {
            shop.post(
                    "business-units",
                    Json.object().put("key", key).put("unitType", "Company").put("name", "Example Corp"));
        }
    }

    private String customerId(String name) {
        String path = "customers/key=shop-" + name;
        ObjectNode customer = shop.exists(path)
                ? shop.get(path)
                : (ObjectNode) shop.post("customers", customer(name)).path("customer");
        return customer.path("id").asString();
    }

    private static ObjectNode taxCategory() {
        ObjectNode category = Json.object().put("key", TAX).put("name", "Standard");
        ArrayNode rates = category.putArray("rates");
        rates.add(rate("19 % incl.", "0.19", "DE").put("includedInPrice", true));
        rates.add(rate("10 %", "0.10", "JP"));
        rates.add(rate("8.25 %", "0.0825", "US"));
        return category;
    }

    private static ObjectNode rate(String name, String amount, String country) {
        return Json.object()
                .put("name", name)
                .put("amount", new BigDecimal(amount))
                .put("includedInPrice", false)
                .put("country", country);
    }

    private void ensure(Article article) {
        String key = article.sku().toLowerCase(Locale.ROOT);
        if (shop.exists("products/key=" + key)) {
            return;
        }
        ObjectNode product = Json.object().put("key", key).put("publish", true);
        product.putObject("productType").put("typeId", "product-type").put("key", "shop-article");
        product.putObject("taxCategory").put("typeId", "tax-category").put("key", TAX);
        product.putObject("name").put("en", article.name()).put("de", article.name());
        product.putObject("slug").put("en", key);
        ObjectNode variant = product.putObject("masterVariant").put("sku", article.sku());
        ArrayNode prices = variant.putArray("prices");
        for (String currency : List.of("EUR", "USD")) {
            prices.addObject().set("value", price(article, currency));
        }
        prices.addObject().putObject("value").put("currencyCode", "JPY").put("centAmount", article.yen());
        shop.post("products", product);
    }

    private static ObjectNode price(Article article, String currency) {
        ObjectNode money = Json.object().put("currencyCode", currency);
        if (!article.isHighPrecision()) {
            return money.put("centAmount", article.tenthsOfCents() / 10);
        }
        return money.put("type", "highPrecision")
                .put("preciseAmount", article.tenthsOfCents())
                .put("fractionDigits", 3);
    }

    private static ObjectNode customer(String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        ObjectNode customer = Json.object()
                .put("key", "shop-" + name)
                .put("email", name + "@example.com")
                .put("password", "secret")
                .put("firstName", capital)
                .put("lastName", "Example")
                .put("customerNumber", "C-" + name);
        return customer;
    }
}
