package io.integrationhub.benchmarks.mail;

/** What all mails of the benchmark say: as much as the confirmation of an order with a few lines. */
final class Letter {

    static final String FROM = "orders@shop.example";
    static final String SUBJECT = "Ihre Bestellung ist eingegangen";
    static final String TEXT = "Vielen Dank für Ihre Bestellung. 2 Hemden, 3 Paar Socken.\n".repeat(20);
    static final String HTML = "<html><body>"
            + "<p>Vielen Dank für Ihre Bestellung. 2 Hemden, 3 Paar Socken.</p>".repeat(150) + "</body></html>";

    private Letter() {}

    static String to(int number) {
        return "buyer-" + number % 50 + "@example.org";
    }
}
