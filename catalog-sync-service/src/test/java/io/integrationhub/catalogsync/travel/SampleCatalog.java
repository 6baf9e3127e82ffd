package io.integrationhub.catalogsync.travel;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small catalog in BMEcat 2005: a tree of categories, and products with features and an image each. */
final class SampleCatalog {

    static final int PRODUCTS = 40;

    private static final int GROUPS = 4;

    private static final String CATALOG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <BMECAT version="2005" xmlns="http://www.bmecat.org/bmecat/2005">
              <HEADER>
                <CATALOG>
                  <LANGUAGE default="true">deu</LANGUAGE>
                  <CATALOG_ID>acme</CATALOG_ID>
                  <CATALOG_VERSION>1.0</CATALOG_VERSION>
                </CATALOG>
                <SUPPLIER><SUPPLIER_NAME>acme</SUPPLIER_NAME></SUPPLIER>
              </HEADER>
              <T_NEW_CATALOG>
                <CATALOG_GROUP_SYSTEM>
                  <GROUP_SYSTEM_ID>tree</GROUP_SYSTEM_ID>
                  <CATALOG_STRUCTURE type="root">
                    <GROUP_ID>1</GROUP_ID><GROUP_NAME>Katalog</GROUP_NAME><PARENT_ID>0</PARENT_ID>
                  </CATALOG_STRUCTURE>
            %s
                </CATALOG_GROUP_SYSTEM>
            %s
            %s
              </T_NEW_CATALOG>
            </BMECAT>
            """;

    private static final String GROUP = """
                  <CATALOG_STRUCTURE type="leaf">
                    <GROUP_ID>1%1$d</GROUP_ID><GROUP_NAME>Gruppe %1$d</GROUP_NAME><PARENT_ID>1</PARENT_ID>
                  </CATALOG_STRUCTURE>
            """;

    private static final String PRODUCT = """
                <PRODUCT mode="new">
                  <SUPPLIER_PID>P-%1$d</SUPPLIER_PID>
                  <PRODUCT_DETAILS>
                    <DESCRIPTION_SHORT>Bohrer %1$d%2$s</DESCRIPTION_SHORT>
                    <DESCRIPTION_LONG>Ein Bohrer</DESCRIPTION_LONG>
                  </PRODUCT_DETAILS>
                  <PRODUCT_FEATURES>
                    <REFERENCE_FEATURE_SYSTEM_NAME>ETIM-8.0</REFERENCE_FEATURE_SYSTEM_NAME>
                    <REFERENCE_FEATURE_GROUP_ID>EC00000%3$d</REFERENCE_FEATURE_GROUP_ID>
                    <FEATURE><FNAME>Farbe</FNAME><FVALUE>rot %1$d</FVALUE></FEATURE>
                    <FEATURE><FNAME>Breite</FNAME><FVALUE>%1$d</FVALUE><FUNIT>MMT</FUNIT></FEATURE>
                  </PRODUCT_FEATURES>
                  <PRODUCT_ORDER_DETAILS>
                    <ORDER_UNIT>C62</ORDER_UNIT>
                  </PRODUCT_ORDER_DETAILS>
                  <PRODUCT_PRICE_DETAILS>
                    <PRODUCT_PRICE price_type="net_list">
                      <PRICE_AMOUNT>9.90</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY>
                    </PRODUCT_PRICE>
                  </PRODUCT_PRICE_DETAILS>
                  <MIME_INFO>
                    <MIME>
                      <MIME_TYPE>image/jpeg</MIME_TYPE>
                      <MIME_SOURCE>https://cdn.example/p-%1$d.jpg</MIME_SOURCE>
                      <MIME_PURPOSE>normal</MIME_PURPOSE>
                    </MIME>
                  </MIME_INFO>
                </PRODUCT>
            """;

    private static final String MAP = """
                <PRODUCT_TO_CATALOGGROUP_MAP>
                  <PROD_ID>P-%1$d</PROD_ID><CATALOG_GROUP_ID>1%2$d</CATALOG_GROUP_ID>
                </PRODUCT_TO_CATALOGGROUP_MAP>
            """;

    private SampleCatalog() {}

    /** The catalog, with other names of these products. */
    static String withChanged(Set<Integer> changed) {
        return CATALOG.formatted(
                all(GROUPS, number -> GROUP.formatted(number)),
                all(PRODUCTS, number -> PRODUCT.formatted(number, changed.contains(number) ? " neu" : "", number % 2)),
                all(PRODUCTS, number -> MAP.formatted(number, number % GROUPS)));
    }

    private static String all(int number, IntFunction<String> element) {
        return IntStream.range(0, number).mapToObj(element).collect(Collectors.joining());
    }
}
