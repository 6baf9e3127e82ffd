package io.integrationhub.demo.realworld;

import io.integrationhub.demo.stage.Stage;
import io.integrationhub.demo.stage.WebhookClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Stock reports as warehouses really send them. */
public final class RealWorldStock {

    private static final String INVENTORY = "inventory-threshold";

    private final Stage stage;
    private final WebhookClient acme;
    private final WebhookClient bolt;

    public RealWorldStock(Stage stage) {
        this.stage = stage;
        this.acme = stage.webhook("acme", INVENTORY);
        this.bolt = stage.webhook("bolt", INVENTORY);
    }

    /** Plays all cases. */
    public void run() {
        rowsThatCannotBeRead();
        valuesThatReturn();
        rowsPerBin();
        reportsFromTheFuture();
    }

    /** A quantity that is not clearly a whole number is parked with its row; the other rows count. */
    private void rowsThatCannotBeRead() {
        String good = article();
        String none = article();
        String dotted = article();
        stage.timeline().action("oms acme", "reports 12, n/a and 1.234 of three articles");
        acme.send(report(List.of(row(good, 12), row(none, "n/a"), row(dotted, "1.234"))));
        expectDisplayed("acme", good, 12);
        expectParked("acme", none);
        expectParked("acme", dotted);
        stage.expect(
                "commercetools",
                "has no entry of the unreadable rows",
                () -> displayed("acme", none) < 0 && displayed("acme", dotted) < 0);
    }

    /** Webhooks without an event id: none is taken for a repetition because a value occurred before. */
    private void valuesThatReturn() {
        String sku = article();
        stage.timeline().action("oms acme", "reports 5, then 7, then 5 again of " + sku);
        for (int quantity : new int[] {5, 7, 5}) {
            acme.send(report(List.of(row(sku, quantity))));
            expectDisplayed("acme", sku, quantity);
        }
    }

    /** Whether rows of one article are summed is the tenant's decision; a guess would sell what is not there. */
    private void rowsPerBin() {
        String sku = article();
        stage.timeline().action("oms of both", "report 4, 6 and 2 of " + sku + ", one row per bin");
        acme.send(report(List.of(row(sku, 4), row(sku, 6), row(sku, 2))));
        bolt.send(report(List.of(row(sku, 4), row(sku, 6), row(sku, 2))));
        expectDisplayed("bolt", sku, 12);
        expectParked("acme", sku);
    }

    private void reportsFromTheFuture() {
        String sku = article();
        stage.timeline().action("oms acme", "reports 3 of " + sku + " as of 2099, then 9 as of now");
        acme.send(report(List.of(Map.of("sku", sku, "available", 3, "asOf", "2099-01-01T00:00:00Z"))));
        expectParked("acme", sku);
        acme.send(report(List.of(row(sku, 9))));
        expectDisplayed("acme", sku, 9);
    }

    private void expectDisplayed(String tenant, String sku, long quantity) {
        stage.expect(
                "commercetools",
                "displays " + quantity + " of " + sku + " to customers of " + tenant,
                () -> displayed(tenant, sku) == quantity);
    }

    private long displayed(String tenant, String sku) {
        return stage.shop(tenant).displayedQuantity(sku);
    }

    private void expectParked(String tenant, String sku) {
        stage.expect("hub", "what was reported of " + sku + " is parked", () -> isParked(tenant, sku));
    }

    private boolean isParked(String tenant, String sku) {
        return stage.operators(INVENTORY).parked(tenant).stream()
                .anyMatch(record -> (record.path("key").asString() + " "
                                + record.path("detail").asString())
                        .contains(sku));
    }

    /** An article of this run alone. */
    private String article() {
        return stage.nextNumber("sku");
    }

    private static Map<String, Object> row(String sku, Object available) {
        return Map.of("sku", sku, "available", available);
    }

    private static Map<String, Object> report(List<Map<String, Object>> rows) {
        return Map.of("asOf", Instant.now().toString(), "items", rows);
    }
}
