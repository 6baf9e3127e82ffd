package io.integrationhub.emailnotifier.content.example;

import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.OrderMail;
import io.integrationhub.emailnotifier.content.order.Address;
import io.integrationhub.emailnotifier.content.order.Discount;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.content.order.TaxPortion;
import io.integrationhub.emailnotifier.content.order.Totals;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.Money;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Made-up orders; their totals are the sums of their parts. */
final class ExampleOrders {

    static final Addressee ERIKA = new Addressee("Frau", "Dr.", "Erika", "Mustermann-Weiß", "");

    static final StoreLinks LINKS = new StoreLinks(
            "https://www.example.com/orders/{orderNumber}?id={orderId}",
            "https://www.example.com/contact",
            "https://www.example.com/help",
            "https://www.example.com/imprint",
            "https://www.example.com/privacy",
            "https://www.example.com/terms",
            "https://www.example.com/returns",
            "https://www.example.com/shipping");

    static final Line BOOTS = new Line(
            "line-1",
            new LocalizedText(Map.of("en", "Hiking boots “Grönland”", "de", "Wanderstiefel „Grönland“")),
            new LocalizedText(Map.of("en", "Size 42, brown", "de", "Größe 42, braun")),
            "BOOT-42-BR",
            1,
            eur(14_990),
            Optional.of(eur(1_500)),
            eur(13_490),
            "https://www.example.com/images/boots.png");

    static final Line SOCKS = new Line(
            "line-2",
            new LocalizedText(Map.of("en", "Socks, wool & cotton", "de", "Socken, Wolle & Baumwolle")),
            LocalizedText.EMPTY,
            "SOCK-3",
            2,
            eur(1_995),
            Optional.empty(),
            eur(3_990),
            "https://www.example.com/images/socks.png");

    private static final Line SCREWS = new Line(
            "line-3",
            new LocalizedText(Map.of(
                    "en",
                    "Stainless-steel-countersunk-head-wood-screws",
                    "de",
                    "Edelstahlsenkkopfholzschraubensortiment")),
            LocalizedText.EMPTY,
            "SCREW-4X40-A2-TX20-EXTRA-LONG-NUMBER",
            250,
            Money.ofMinor("EUR", 199, 4),
            Optional.empty(),
            eur(498),
            "");

    private static final Line MAP = new Line(
            "line-4",
            new LocalizedText(Map.of("en", "Hiking map 1:50,000", "de", "Wanderkarte 1:50.000")),
            LocalizedText.EMPTY,
            "",
            1,
            eur(1_290),
            Optional.empty(),
            eur(1_290),
            "");

    private static final Address HOME = new Address(
            "Dr.", "Erika", "Mustermann-Weiß", "", "Heidestraße", "17a", "", "", "51147", "Köln", "NRW", "DE");

    private static final Address OFFICE = new Address(
            "", "", "", "Müller & Söhne GmbH", "Am Großen Weg", "1", "Hinterhaus", "", "10115", "Berlin", "", "DE");

    private static final Instant PLACED_AT = Instant.parse("2026-11-28T09:15:00Z");

    /** Prices include taxes of two rates. */
    static final OrderDetails FULL = new OrderDetails(
            "7f1d2c",
            "2026-1001",
            PLACED_AT,
            "PO 4711",
            List.of(BOOTS, SOCKS, SCREWS, MAP),
            new Totals(
                    eur(19_268),
                    List.of(new Discount(
                            new LocalizedText(Map.of("en", "Welcome discount", "de", "Willkommensrabatt")),
                            eur(1_000))),
                    Optional.of(eur(490)),
                    List.of(
                            new TaxPortion("", new BigDecimal("0.19"), eur(2_789)),
                            new TaxPortion("", new BigDecimal("0.07"), eur(84))),
                    true,
                    eur(18_758)),
            Optional.of(OFFICE),
            Optional.of(HOME),
            "DHL",
            "Visa");

    /** Prices do not include taxes. */
    static final OrderDetails COMPANY = new OrderDetails(
            "8a2e3d",
            "2026-1002",
            PLACED_AT,
            "PO 4712",
            List.of(SOCKS, SCREWS),
            new Totals(
                    eur(4_488),
                    List.of(new Discount(LocalizedText.EMPTY, eur(200))),
                    Optional.of(eur(0)),
                    List.of(new TaxPortion("MwSt. 19 %", new BigDecimal("0.19"), eur(815))),
                    false,
                    eur(5_103)),
            Optional.of(OFFICE),
            Optional.of(OFFICE),
            "",
            "");

    /** Nothing that may be missing. */
    static final OrderDetails PLAIN = new OrderDetails(
            "9b3f4e",
            "2026-1003",
            PLACED_AT,
            "",
            List.of(MAP),
            new Totals(eur(1_290), List.of(), Optional.empty(), List.of(), false, eur(1_290)),
            Optional.empty(),
            Optional.empty(),
            "",
            "");

    private ExampleOrders() {}

    /** Mails about a complete order and, for each event, about one with only what every order has. */
    static List<MailContent> mails(OrderEvent... events) {
        return mails(List.of(events));
    }

    /** The same; the first event has all optional parts. */
    static List<MailContent> mails(List<OrderEvent> events) {
        OrderEvent first = events.getFirst();
        return Stream.concat(
                        Stream.of(
                                new OrderMail(ERIKA, FULL, first, LINKS),
                                new OrderMail(Addressee.UNKNOWN, COMPANY, first, StoreLinks.NONE)),
                        events.stream().map(event -> new OrderMail(Addressee.UNKNOWN, PLAIN, event, StoreLinks.NONE)))
                .map(MailContent.class::cast)
                .toList();
    }

    static Money eur(long cents) {
        return Money.ofMinor("EUR", cents, 2);
    }

    static Optional<Address> office() {
        return Optional.of(OFFICE);
    }
}
