package io.integrationhub.demo.catalog;

import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.FeedFolder;
import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Shop;
import io.integrationhub.demo.stage.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A PIM's catalog and an ERP's price list become products that are sold, taxed and delivered. */
final class CatalogScenario implements Scenario {

    private static final String ACME = "acme";
    private static final String DRILL = "4711";
    private static final String SCREW = "5100";
    private static final int PRODUCTS = 12;

    /** Two drills of 189.00, 300 screws of 4.25 per 100, and shipping of 4.90. */
    private static final BigDecimal TOTAL = new BigDecimal("395.65");

    /** 19 % of that, included in each line: 60.35, 2.04 and 0.78. */
    private static final BigDecimal TAX = new BigDecimal("63.17");

    /** A drill of 199.00, with shipping. */
    private static final BigDecimal NEW_TOTAL = new BigDecimal("203.90");

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public String promise() {
        return "a BMEcat catalog and a price list are loaded, sold, taxed and delivered, and changes cost one write";
    }

    @Override
    public void run(Stage stage) {
        Shop shop = stage.shop(ACME);
        FeedFolder folder = stage.feeds(ACME);
        SampleFeeds feeds = SampleFeeds.of(stage.nextNumber("lot"));
        load(stage, shop, feeds, folder);
        deliver(stage, sell(stage, feeds));
        change(stage, shop, feeds, folder);
    }

    private static void load(Stage stage, Shop shop, SampleFeeds feeds, FeedFolder folder) {
        String catalog = feeds.deliverCatalog(folder, "1");
        stage.timeline().action("pim acme", "writes the catalog " + catalog + " (BMEcat 2005, ETIM)");
        String prices = feeds.deliverPrices(folder, "1");
        stage.timeline().action("erp acme", "writes the price list " + prices);
        stage.expect(
                "commercetools",
                "has the drill with its name, classified by ETIM",
                () -> name(shop, feeds.sku(DRILL)).equals("Akku-Bohrschrauber 18 V"));
        stage.expect(
                "hub",
                "has created all " + PRODUCTS + " products",
                () -> items(counts(stage, "catalog-sync", catalog), "product", "create") == PRODUCTS);
        stage.expect(
                "commercetools",
                "has the price of 4.25 per 100 screws as 0.0425 each",
                () -> price(shop, feeds.sku(SCREW)).equals(Optional.of(new BigDecimal("0.0425"))));
    }

    private static String sell(Stage stage, SampleFeeds feeds) {
        stage.stock(ACME, feeds.sku(DRILL), 40);
        stage.stock(ACME, feeds.sku(SCREW), 2_000);
        Checkout checkout = Checkout.ofStock(stage, ACME, Map.of(feeds.sku(DRILL), 2, feeds.sku(SCREW), 300));
        stage.expectNow("commercetools", "total of two drills and 300 screws:", TOTAL, checkout.grossTotal());
        stage.expectNow("commercetools", "taxes in it:", TAX, checkout.totalTax());
        JsonNode order = checkout.order();
        stage.expectPlaced(ACME, order);
        return order.path("orderNumber").asString();
    }

    private static void deliver(Stage stage, String number) {
        OmsClient oms = stage.oms(ACME);
        for (String step : List.of("accept", "ship", "deliver")) {
            oms.step(number, step);
        }
        stage.timeline().action("oms acme", "ships and delivers " + number);
        stage.expect(
                "commercetools",
                number + " is delivered",
                () -> stage.shop(ACME)
                        .orderByNumber(number)
                        .path("shipmentState")
                        .asString("")
                        .equals("Delivered"));
        stage.expect(
                "mailbox",
                "the customer knows that it is under way",
                () -> !stage.mailbox().mails("shipment-sent", number).isEmpty());
    }

    private static void change(Stage stage, Shop shop, SampleFeeds feeds, FeedFolder folder) {
        String drill = feeds.sku(DRILL);
        SampleFeeds changed = feeds.withCatalogText("Akku-Bohrschrauber 18 V<", "Akku-Bohrschrauber 18 V Kompakt<")
                .withPriceRow(drill + ",189.00", drill + ",199.00");
        String catalog = changed.deliverCatalog(folder, "2");
        String prices = changed.deliverPrices(folder, "2");
        stage.timeline().action("pim, erp acme", "write both again, with another name and price of the drill");
        stage.expect(
                "commercetools",
                "has the drill's new name",
                () -> name(shop, drill).equals("Akku-Bohrschrauber 18 V Kompakt"));
        stage.expect(
                "commercetools",
                "has the drill's new price",
                () -> price(shop, drill).equals(Optional.of(new BigDecimal("199.00"))));
        expectOneChange(stage, "catalog-sync", catalog, "product");
        expectOneChange(stage, "pricing", prices, "price");
        Checkout checkout = Checkout.ofStock(stage, ACME, Map.of(drill, 1));
        stage.expectNow("commercetools", "total of one drill now:", NEW_TOTAL, checkout.grossTotal());
    }

    private static void expectOneChange(Stage stage, String service, String file, String kind) {
        stage.expect(
                "hub",
                "has changed one " + kind + ", and left the others alone",
                () -> items(counts(stage, service, file), kind, "change") == 1
                        && items(counts(stage, service, file), kind, "unchanged") == PRODUCTS - 1);
    }

    /** The counts of the ended run that read a file. */
    private static List<JsonNode> counts(Stage stage, String service, String file) {
        return stage.operators(service)
                .read("runs?tenant=" + ACME)
                .path("runs")
                .valueStream()
                .filter(run -> run.path("document").asString().startsWith(file + " "))
                .filter(run -> run.hasNonNull("endedAt"))
                .flatMap(run -> run.path("counts").valueStream())
                .toList();
    }

    private static long items(List<JsonNode> counts, String kind, String action) {
        return counts.stream()
                .filter(count -> count.path("kind").asString().equals(kind)
                        && count.path("action").asString().equals(action)
                        && count.path("state").asString().equals("done"))
                .mapToLong(count -> count.path("items").asLong())
                .sum();
    }

    private static String name(Shop shop, String sku) {
        return shop.product(sku)
                .map(product -> product.at("/masterData/current/name/de").asString(""))
                .orElse("");
    }

    private static Optional<BigDecimal> price(Shop shop, String sku) {
        return shop.standalonePrice(sku).map(price -> {
            JsonNode value = price.path("value");
            return value.has("preciseAmount")
                    ? BigDecimal.valueOf(
                            value.path("preciseAmount").asLong(),
                            value.path("fractionDigits").asInt())
                    : Checkout.amount(value);
        });
    }
}
