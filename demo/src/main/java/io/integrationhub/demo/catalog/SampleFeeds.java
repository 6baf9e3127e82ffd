package io.integrationhub.demo.catalog;

import io.integrationhub.demo.stage.FeedFolder;
import io.integrationhub.demo.stage.FeedFolder.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A catalog in BMEcat with its price list, under article numbers of its own, so that each play of a scenario loads new
 * products.
 *
 * @param lot what all article numbers begin with
 * @param catalog the BMEcat document
 * @param prices the price list
 */
record SampleFeeds(String lot, String catalog, String prices) {

    private static final String LOT = "BAU";

    static SampleFeeds of(String lot) {
        return new SampleFeeds(
                lot,
                resource("catalog.xml").replace(LOT + "-", lot + "-").replace(">" + LOT + "<", ">" + lot + "<"),
                resource("prices.csv").replace(LOT + "-", lot + "-"));
    }

    /** The SKU of an article. */
    String sku(String number) {
        return lot + "-" + number;
    }

    /** The same with another text in the catalog. */
    SampleFeeds withCatalogText(String before, String after) {
        return new SampleFeeds(lot, replaced(catalog, before, after), prices);
    }

    /** The same with another row in the price list. */
    SampleFeeds withPriceRow(String before, String after) {
        return new SampleFeeds(lot, catalog, replaced(prices, before, after));
    }

    private static String replaced(String text, String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the sample has no '" + before + "'");
        }
        return text.replace(before, after);
    }

    /** Delivers the catalog; returns the name of the file. */
    String deliverCatalog(FeedFolder folder, String edition) {
        return deliver(folder, Kind.CATALOG, edition + ".xml", catalog);
    }

    /** Delivers the price list; returns the name of the file. */
    String deliverPrices(FeedFolder folder, String edition) {
        return deliver(folder, Kind.PRICES, edition + ".csv", prices);
    }

    private String deliver(FeedFolder folder, Kind kind, String edition, String text) {
        String name = lot + "-" + edition;
        folder.deliver(kind, name, text.getBytes(StandardCharsets.UTF_8));
        return name;
    }

    private static String resource(String name) {
        try (InputStream in = SampleFeeds.class.getResourceAsStream("/feeds/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
