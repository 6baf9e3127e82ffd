package io.integrationhub.benchmarks.catalog;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A price list in CSV with one price per article.
 *
 * @param from number of the first article
 * @param prices number of rows
 * @param changedPerThousand so many rows of a thousand have a price that is a cent higher
 */
record PriceFeed(int from, int prices, int changedPerThousand) implements BulkEnvironment.Feed {

    private static final int THOUSAND = 1_000;

    @Override
    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("sku,amount,currency,country\n");
            for (int number = from; number < from + prices; number++) {
                boolean isChanged = number % THOUSAND < changedPerThousand;
                BigDecimal amount = BigDecimal.valueOf(1_000 + number % 9_000 + (isChanged ? 1 : 0), 2);
                out.write("A%06d,%s,EUR,DE%n".formatted(number, amount));
            }
        }
    }

    int changed() {
        return prices * changedPerThousand / THOUSAND;
    }
}
