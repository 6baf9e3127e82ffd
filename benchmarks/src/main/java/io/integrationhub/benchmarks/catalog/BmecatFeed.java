package io.integrationhub.benchmarks.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A catalog in BMEcat 2005 of the shape that is compared: each product has four variants with eight attributes each,
 * three prices and two images, and is in two of 50 categories.
 *
 * @param products number of products
 * @param changedEvery every n-th has another name and another value of an attribute; 0 for none
 */
record BmecatFeed(int products, int changedEvery) implements BulkEnvironment.Feed {

    static final int CATEGORIES = 50;
    static final int TYPES = 10;
    static final int VARIANTS = 4;

    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <BMECAT version="2005" xmlns="http://www.bmecat.org/bmecat/2005">
              <HEADER>
                <CATALOG>
                  <LANGUAGE default="true">deu</LANGUAGE>
                  <CATALOG_ID>BENCH</CATALOG_ID><CATALOG_VERSION>1.0</CATALOG_VERSION><CURRENCY>EUR</CURRENCY>
                  <MIME_ROOT>https://media.example/</MIME_ROOT>
                </CATALOG>
                <SUPPLIER><SUPPLIER_ID>B</SUPPLIER_ID><SUPPLIER_NAME>Bench GmbH</SUPPLIER_NAME></SUPPLIER>
              </HEADER>
              <T_NEW_CATALOG>
                <CATALOG_GROUP_SYSTEM>
                  <GROUP_SYSTEM_ID>shop</GROUP_SYSTEM_ID>
                  <CATALOG_STRUCTURE type="root">
                    <GROUP_ID>1</GROUP_ID><GROUP_NAME>Sortiment</GROUP_NAME><PARENT_ID>0</PARENT_ID>
                  </CATALOG_STRUCTURE>
            """;

    private static final String CATEGORY = """
                  <CATALOG_STRUCTURE type="leaf">
                    <GROUP_ID>G%1$d</GROUP_ID><GROUP_NAME>Gruppe %1$d</GROUP_NAME><PARENT_ID>1</PARENT_ID>
                    <GROUP_ORDER>%1$d</GROUP_ORDER>
                  </CATALOG_STRUCTURE>
            """;

    private static final String PRODUCT = """
                <PRODUCT mode="new">
                  <SUPPLIER_PID>P%1$06d</SUPPLIER_PID>
                  <PRODUCT_DETAILS>
                    <DESCRIPTION_SHORT lang="deu">Akku-Bohrschrauber %1$d%2$s</DESCRIPTION_SHORT>
                    <DESCRIPTION_LONG lang="deu">Leistungsstarker Bohrschrauber mit Zweiganggetriebe und LED.</DESCRIPTION_LONG>
                    <INTERNATIONAL_PID type="gtin">%4$013d</INTERNATIONAL_PID>
                  </PRODUCT_DETAILS>
                  <PRODUCT_FEATURES>
                    <REFERENCE_FEATURE_SYSTEM_NAME>ETIM-8.0</REFERENCE_FEATURE_SYSTEM_NAME>
                    <REFERENCE_FEATURE_GROUP_ID>EC00000%3$d</REFERENCE_FEATURE_GROUP_ID>
                    <FEATURE><FNAME>EF000001</FNAME><FVALUE>%1$d</FVALUE><FUNIT>MMT</FUNIT></FEATURE>
                    <FEATURE><FNAME>EF000002</FNAME><FVALUE>verzinkt %1$d%2$s</FVALUE></FEATURE>
                    <FEATURE><FNAME>EF000003</FNAME><FVALUE>true</FVALUE></FEATURE>
                    <FEATURE><FNAME>EF000004</FNAME><FVALUE>18</FVALUE><FUNIT>VLT</FUNIT></FEATURE>
                    <FEATURE>
                      <FNAME>EF000005</FNAME>
                      <VARIANTS>
                        <VARIANT><FVALUE>rot</FVALUE><SUPPLIER_PID_SUPPLEMENT>-R</SUPPLIER_PID_SUPPLEMENT></VARIANT>
                        <VARIANT><FVALUE>blau</FVALUE><SUPPLIER_PID_SUPPLEMENT>-B</SUPPLIER_PID_SUPPLEMENT></VARIANT>
                        <VARIANT><FVALUE>gelb</FVALUE><SUPPLIER_PID_SUPPLEMENT>-G</SUPPLIER_PID_SUPPLEMENT></VARIANT>
                        <VARIANT><FVALUE>schwarz</FVALUE><SUPPLIER_PID_SUPPLEMENT>-S</SUPPLIER_PID_SUPPLEMENT></VARIANT>
                        <VORDER>1</VORDER>
                      </VARIANTS>
                    </FEATURE>
                  </PRODUCT_FEATURES>
                  <PRODUCT_ORDER_DETAILS><ORDER_UNIT>C62</ORDER_UNIT></PRODUCT_ORDER_DETAILS>
                  <PRODUCT_PRICE_DETAILS>
                    <PRODUCT_PRICE price_type="net_list">
                      <PRICE_AMOUNT>189.00</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY><TAX>0.19</TAX>
                    </PRODUCT_PRICE>
                    <PRODUCT_PRICE price_type="nrp">
                      <PRICE_AMOUNT>249.00</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY><TAX>0.19</TAX>
                    </PRODUCT_PRICE>
                    <PRODUCT_PRICE price_type="net_customer">
                      <PRICE_AMOUNT>169.00</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY><LOWER_BOUND>10</LOWER_BOUND>
                    </PRODUCT_PRICE>
                  </PRODUCT_PRICE_DETAILS>
                  <MIME_INFO>
                    <MIME><MIME_TYPE>image/jpeg</MIME_TYPE><MIME_SOURCE>p%1$d-1.jpg</MIME_SOURCE></MIME>
                    <MIME><MIME_TYPE>image/jpeg</MIME_TYPE><MIME_SOURCE>p%1$d-2.jpg</MIME_SOURCE></MIME>
                  </MIME_INFO>
                </PRODUCT>
            """;

    private static final String MAP = """
                <PRODUCT_TO_CATALOGGROUP_MAP>
                  <PROD_ID>P%1$06d</PROD_ID><CATALOG_GROUP_ID>G%2$d</CATALOG_GROUP_ID>
                </PRODUCT_TO_CATALOGGROUP_MAP>
            """;

    @Override
    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(START);
            for (int number = 0; number < CATEGORIES; number++) {
                out.write(CATEGORY.formatted(number));
            }
            out.write("    </CATALOG_GROUP_SYSTEM>\n");
            for (int number = 0; number < products; number++) {
                out.write(product(number));
            }
            for (int number = 0; number < products; number++) {
                out.write(MAP.formatted(number, number % CATEGORIES));
                out.write(MAP.formatted(number, (number + 7) % CATEGORIES));
            }
            out.write("  </T_NEW_CATALOG>\n</BMECAT>\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String product(int number) {
        boolean isChanged = changedEvery > 0 && number % changedEvery == 0;
        return PRODUCT.formatted(number, isChanged ? " neu" : "", number % TYPES, 4_000_000_000_000L + number);
    }

    /** Number of products that differ from a feed without changes. */
    int changed() {
        return changedEvery > 0 ? (products + changedEvery - 1) / changedEvery : 0;
    }
}
