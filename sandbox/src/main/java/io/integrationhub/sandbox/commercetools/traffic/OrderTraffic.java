package io.integrationhub.sandbox.commercetools.traffic;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop that places orders of all types. The same seed places the same orders; order numbers are consecutive and
 * unique per prefix.
 */
public final class OrderTraffic {

    private static final int MAX_CONCURRENT = 16;

    /** The Project a shop sells in and the API client it uses. */
    public record Shop(URI baseUrl, String projectKey, String clientId, String clientSecret) {}

    /** A placed order. */
    public record PlacedOrder(String id, String orderNumber, OrderType type) {}

    private final ShopClient shop;
    private final Carts carts;
    private final String prefix;
    private final long seed;
    private final AtomicInteger placed = new AtomicInteger();

    private OrderTraffic(ShopClient shop, String prefix, long seed) {
        this.shop = shop;
        this.prefix = prefix;
        this.seed = seed;
        this.carts = new Carts(shop, new Assortment(shop).ensure());
    }

    /**
     * Opens a shop in a Project and creates the products and customers that are missing.
     *
     * @param prefix of the order numbers, for example {@code SO-}
     */
    public static OrderTraffic open(Shop shop, String prefix, long seed) {
        return new OrderTraffic(new ShopClient(shop), prefix, seed);
    }

    /** Places orders of all types in turn, several at a time, and returns them in the order of their numbers. */
    public List<PlacedOrder> place(int count) {
        Semaphore permits = new Semaphore(MAX_CONCURRENT);
        List<Future<PlacedOrder>> orders = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int index = placed.getAndIncrement();
                orders.add(workers.submit(() -> {
                    permits.acquire();
                    try {
                        return place(index, type(index));
                    } finally {
                        permits.release();
                    }
                }));
            }
        }
        return orders.stream().map(OrderTraffic::result).toList();
    }

    /** Places one order of a type. */
    public PlacedOrder place(OrderType type) {
        return place(placed.getAndIncrement(), type);
    }

    private static OrderType type(int index) {
        return OrderType.values()[index % OrderType.values().length];
    }

    private static PlacedOrder result(Future<PlacedOrder> order) {
        try {
            return order.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("placing an order failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while placing orders", e);
        }
    }

    private PlacedOrder place(int index, OrderType type) {
        Random random = new Random(seed * 1_000_003 + index);
        String number = prefix + String.format("%05d", index + 1);
        ObjectNode order = switch (type) {
            case IMPORTED -> shop.post("orders/import", ImportedOrder.draft(number, random));
            case RECURRING -> shop.postToAdminApi("recurring-orders", draft(carts.fill(type, random), number));
            default -> shop.post("orders", draft(carts.fill(type, random), number));
        };
        return new PlacedOrder(order.path("id").asString(), number, type);
    }

    private static ObjectNode draft(ObjectNode cart, String number) {
        ObjectNode draft =
                Json.object().put("version", cart.path("version").asLong()).put("orderNumber", number);
        draft.putObject("cart").put("typeId", "cart").put("id", cart.path("id").asString());
        return draft;
    }
}
