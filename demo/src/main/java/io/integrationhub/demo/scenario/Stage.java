package io.integrationhub.demo.scenario;

import io.integrationhub.demo.RunAddresses;
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

/** Everything a scenario can act on and look at. */
public final class Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration RECOUNT = Duration.ofSeconds(2);
    private static final Set<String> NOTHING_TO_DO = Set.of(
            "already-exported", "already-recorded", "nothing-to-record", "unchanged", "of-no-concern", "coalesced");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RunAddresses addresses;
    private final Timeline timeline;
    private final Map<String, Shop> shops = new ConcurrentHashMap<>();

    public Stage(RunAddresses addresses, Timeline timeline) {
        this.addresses = addresses;
        this.timeline = timeline;
    }

    Timeline timeline() {
        return timeline;
    }

    /** The web shop of a tenant. */
    Shop shop(String tenant) {
        return shops.computeIfAbsent(tenant, this::opened);
    }

    /** A shop opens when its checkout works: services register with commercetools as they start. */
    private Shop opened(String tenant) {
        Shop shop = Shop.open(tenant, addresses.commercetools());
        if (!isSoon(shop::asksTheHub)) {
            throw new UnmetExpectation("commercetools does not ask the hub about " + tenant);
        }
        return shop;
    }

    /** The desk at a tenant's order management system. */
    OmsDesk oms(String tenant) {
        return new OmsDesk(addresses.omsAdminOf(tenant));
    }

    /** The desk at a tenant's tax engine. */
    TaxDesk tax(String tenant) {
        return new TaxDesk(addresses.taxOf(tenant));
    }

    /** The operators of the service that owns orders. */
    Operators operators() {
        return new Operators(addresses.managementOf("order-export"));
    }

    /** How badly commercetools delivers notifications from now on. */
    void deliverNotifications(Map<String, Object> manner) {
        JsonHttp.required(switches().post("/stand-in/deliveries", manner), "switching commercetools");
    }

    /** Each once and as they come. */
    void deliverNotificationsWell() {
        JsonHttp.required(switches().delete("/stand-in/deliveries"), "switching commercetools");
    }

    private JsonHttp switches() {
        return new JsonHttp(addresses.commercetools(), "");
    }

    /** A customer orders what a cart's file says. */
    String place(String tenant, String cart) {
        String number = nextNumber(tenant);
        shop(tenant).order(cart, number);
        timeline.did("shop " + tenant, "order " + number + ": " + Shop.about(cart));
        return number;
    }

    /**
     * Has a tenant's OMS count an article, until commercetools shows that many: orders that are under way just now
     * count for a while, and the OMS counts again.
     */
    void stock(String tenant, String sku, long quantity) {
        OmsDesk oms = oms(tenant);
        Shop shop = shop(tenant);
        long recount = RECOUNT.toNanos();
        AtomicLong next = new AtomicLong(System.nanoTime());
        timeline.did("oms " + tenant, "counts " + quantity + " of " + sku);
        expect("commercetools", "shows " + quantity + " of " + sku, () -> {
            if (System.nanoTime() >= next.get()) {
                oms.count(sku, quantity);
                next.set(System.nanoTime() + recount);
            }
            return shop.shown(sku) == quantity;
        });
    }

    /** An order reaches the order master. */
    void expectArrived(String tenant, JsonNode order) {
        String number = order.path("orderNumber").asString();
        expect("oms " + tenant, number + " is there once", () -> oms(tenant).timesPlaced(number) == 1);
    }

    /** A number that no order has. */
    String nextNumber(String tenant) {
        return tenant.toUpperCase(Locale.ROOT).charAt(0)
                + "-"
                + Long.toString(System.currentTimeMillis(), 36)
                + "-"
                + NUMBERS.incrementAndGet();
    }

    /** Shows what the hub noted about an order, once it noted that it ended this way. */
    void showJournal(String tenant, String number, String outcome) {
        expect(
                "hub",
                "the journal of " + number + " says " + outcome,
                () -> operators().journal(tenant, number).stream()
                        .anyMatch(step -> step.path("outcome").asString().equals(outcome)));
        List<JsonNode> steps = operators().journal(tenant, number);
        steps.stream().filter(Stage::changedSomething).forEach(timeline::noted);
        timeline.notedBesides(
                steps.stream().filter(step -> !changedSomething(step)).count());
    }

    /** Most messages only find that there is nothing left to do: the hub's own writes come back as messages too. */
    private static boolean changedSomething(JsonNode step) {
        return !NOTHING_TO_DO.contains(step.path("outcome").asString());
    }

    /** Waits until something is as expected, and says so. */
    void expect(String who, String what, BooleanSupplier condition) {
        if (!isSoon(condition)) {
            timeline.broke(who, what);
            throw new UnmetExpectation(who + ": expected within " + PATIENCE.toSeconds() + " s: " + what);
        }
        timeline.held(who, what);
    }

    private static boolean isSoon(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(GLANCE);
        }
        return true;
    }

    /** Something is as expected now, and says what is there instead otherwise. */
    void expectNow(String who, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            timeline.broke(who, what);
            throw new UnmetExpectation(who + ": " + what + ": expected " + expected + ", found " + found);
        }
        timeline.held(who, what + " " + found);
    }

    /** Something that must not happen has some time to happen. */
    void expectStill(String who, String what, Duration during, BooleanSupplier condition) {
        pause(during);
        if (!condition.getAsBoolean()) {
            timeline.broke(who, what);
            throw new UnmetExpectation(who + ": " + what);
        }
        timeline.held(who, what);
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
