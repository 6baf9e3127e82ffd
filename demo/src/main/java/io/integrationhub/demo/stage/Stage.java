package io.integrationhub.demo.stage;

import io.integrationhub.demo.run.RunAddresses;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** Everything a scenario acts on and observes. */
public final class Stage {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final Duration RECOUNT = Duration.ofSeconds(2);
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("already-exported", "already-recorded", "nothing-to-record", "unchanged", "irrelevant", "coalesced");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RunAddresses addresses;
    private final Timeline timeline;
    private final Map<String, Shop> shops = new ConcurrentHashMap<>();

    public Stage(RunAddresses addresses, Timeline timeline) {
        this.addresses = addresses;
        this.timeline = timeline;
    }

    /** Returns the output of the scenario. */
    public Timeline timeline() {
        return timeline;
    }

    /** Returns the web shop of a tenant. */
    public Shop shop(String tenant) {
        return shops.computeIfAbsent(tenant, this::openShop);
    }

    /** Services register their Extensions as they start, so a shop opens once they are there. */
    private Shop openShop(String tenant) {
        Shop shop = Shop.open(tenant, addresses.commercetools());
        if (!becomesTrue(shop::callsTheHub)) {
            throw new UnmetExpectation("commercetools does not call the hub for " + tenant);
        }
        return shop;
    }

    /** Returns a client for the admin API of a tenant's OMS. */
    public OmsClient oms(String tenant) {
        return new OmsClient(addresses.omsAdminOf(tenant));
    }

    /** Returns a client for the admin API of a tenant's tax engine. */
    public TaxEngineClient tax(String tenant) {
        return new TaxEngineClient(addresses.taxOf(tenant));
    }

    /** Returns a client that acts as a tenant's customer data platform. */
    public CdpClient cdp(String tenant) {
        URI hub = addresses.urlOf("customer-sync").resolve("/webhooks/" + tenant + "/cdp/customer");
        return new CdpClient(
                addresses.cdpOf(tenant), hub, SandboxTenant.named(tenant).cdpWebhookSecret());
    }

    /** Returns the folder into which a tenant's PIM and ERP write files. */
    public FeedFolder feeds(String tenant) {
        return new FeedFolder(addresses.feedsOf(tenant));
    }

    /** Returns a client for the mailbox in which all mails arrive. */
    public MailboxClient mailbox() {
        return new MailboxClient(addresses.mailbox());
    }

    /** Returns a client that calls a service's webhook as the tenant's OMS. */
    public WebhookClient webhook(String tenant, String service) {
        return new WebhookClient(new OmsWebhooks.Target(
                addresses.urlOf(service).resolve("/webhooks/" + tenant + "/oms"),
                SandboxTenant.named(tenant).webhookSecret()));
    }

    /** Returns a client for the operator endpoints of order-export, which collects the journal. */
    public OperatorClient operators() {
        return operators("order-export");
    }

    /** Returns a client for the operator endpoints of a service. */
    public OperatorClient operators(String service) {
        return new OperatorClient(addresses.managementOf(service));
    }

    /** Sets the faults with which commercetools delivers notifications from now on. */
    public void setNotificationDelivery(Map<String, Object> faults) {
        JsonHttp.required(commercetools().post("/stand-in/deliveries", faults), "setting the delivery faults");
    }

    /** Has notifications delivered once and in order again. */
    public void resetNotifications() {
        JsonHttp.required(commercetools().delete("/stand-in/deliveries"), "setting the delivery faults");
    }

    private JsonHttp commercetools() {
        return new JsonHttp(addresses.commercetools(), "");
    }

    /** Orders the cart of a file; returns the order number. */
    public String place(String tenant, String cart) {
        String number = nextNumber(tenant);
        shop(tenant).order(cart, number);
        timeline.action("shop " + tenant, "order " + number + ": " + Shop.about(cart));
        return number;
    }

    /**
     * Sets the stock of an article at a tenant's OMS and waits until commercetools displays it. The OMS repeats its
     * count, because orders in progress reduce what is displayed.
     */
    public void stock(String tenant, String sku, long quantity) {
        OmsClient oms = oms(tenant);
        Shop shop = shop(tenant);
        long recount = RECOUNT.toNanos();
        AtomicLong next = new AtomicLong(System.nanoTime());
        timeline.action("oms " + tenant, "reports " + quantity + " of " + sku);
        expect("commercetools", "displays " + quantity + " of " + sku, () -> {
            if (System.nanoTime() >= next.get()) {
                oms.count(sku, quantity);
                next.set(System.nanoTime() + recount);
            }
            return shop.displayedQuantity(sku) == quantity;
        });
    }

    /** Waits until an order is placed at the order master once. */
    public void expectPlaced(String tenant, JsonNode order) {
        String number = order.path("orderNumber").asString();
        expect("oms " + tenant, number + " is placed once", () -> oms(tenant).timesPlaced(number) == 1);
    }

    /** Returns an unused order number. */
    public String nextNumber(String tenant) {
        return tenant.toUpperCase(Locale.ROOT).charAt(0)
                + "-"
                + Long.toString(System.currentTimeMillis(), 36)
                + "-"
                + NUMBERS.incrementAndGet();
    }

    /** Waits until the journal of an order has an outcome, and prints its steps. */
    public void expectJournal(String tenant, String number, String outcome) {
        expect(
                "hub",
                "the journal of " + number + " has the outcome " + outcome,
                () -> operators().journal(tenant, number).stream()
                        .anyMatch(step -> step.path("outcome").asString().equals(outcome)));
        List<JsonNode> steps = operators().journal(tenant, number);
        steps.stream().filter(Stage::hadEffect).forEach(timeline::journalStep);
        timeline.otherSteps(steps.stream().filter(step -> !hadEffect(step)).count());
    }

    /** Most messages have no effect: the hub's own writes come back as messages too. */
    private static boolean hadEffect(JsonNode step) {
        return !WITHOUT_EFFECT.contains(step.path("outcome").asString());
    }

    /** Waits until a condition becomes true, and prints it. */
    public void expect(String who, String what, BooleanSupplier condition) {
        if (!becomesTrue(condition)) {
            timeline.failed(who, what);
            throw new UnmetExpectation(who + ": expected within " + TIMEOUT.toSeconds() + " s: " + what);
        }
        timeline.passed(who, what);
    }

    private static boolean becomesTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(POLL_INTERVAL);
        }
        return true;
    }

    /** Compares a value now, and prints it. */
    public void expectNow(String who, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            timeline.failed(who, what);
            throw new UnmetExpectation(who + ": " + what + ": expected " + expected + ", found " + found);
        }
        timeline.passed(who, what + " " + found);
    }

    /** Waits for a time and checks that a condition still holds. */
    public void expectStill(String who, String what, Duration during, BooleanSupplier condition) {
        pause(during);
        if (!condition.getAsBoolean()) {
            timeline.failed(who, what);
            throw new UnmetExpectation(who + ": " + what);
        }
        timeline.passed(who, what);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnmetExpectation("interrupted");
        }
    }
}
