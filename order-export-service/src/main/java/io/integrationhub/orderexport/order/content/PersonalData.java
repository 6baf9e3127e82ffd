package io.integrationhub.orderexport.order.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes personal data of an order from a text that somebody else wrote about it. */
public final class PersonalData {

    private static final String MASK = "***";

    /** Shorter values, such as a house number, would mask ordinary words and numbers. */
    private static final int MIN_LENGTH = 3;

    private static final Pattern EMAIL_OR_PHONE = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+|(?<![\\p{L}\\p{N}])(\\+|00)[0-9][0-9 ()/.-]{5,}[0-9]");

    private final Optional<Pattern> values;

    private PersonalData(Optional<Pattern> values) {
        this.values = values;
    }

    /** Returns the personal data that the order contains. */
    public static PersonalData of(OrderContent content) {
        Buyer buyer = content.buyer();
        Stream<String> addresses = Stream.of(
                        content.billTo().stream(),
                        content.shipTo().stream(),
                        content.shipments().stream().flatMap(shipment -> shipment.address().stream()))
                .flatMap(address -> address)
                .flatMap(PersonalData::values);
        List<String> values = Stream.concat(Stream.of(buyer.email(), buyer.name()), addresses)
                .map(String::strip)
                .filter(value -> value.length() >= MIN_LENGTH)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .toList();
        return new PersonalData(Optional.of(values)
                .filter(any -> !any.isEmpty())
                .map(any ->
                        any.stream().collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?![\\p{L}\\p{N}])")))
                .map(any -> Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    /** Returns the text without these data, and without anything else that is an e-mail address or phone number. */
    public String maskedIn(String text) {
        String masked =
                values.map(pattern -> pattern.matcher(text).replaceAll(MASK)).orElse(text);
        return EMAIL_OR_PHONE.matcher(masked).replaceAll(MASK);
    }

    private static Stream<String> values(Address address) {
        return Stream.of(
                address.firstName() + " " + address.lastName(),
                address.lastName() + ", " + address.firstName(),
                address.firstName(),
                address.lastName(),
                address.street() + " " + address.streetNumber(),
                address.street(),
                address.additionalStreet(),
                address.poBox(),
                address.postalCode(),
                address.additionalInfo(),
                address.phone(),
                address.mobile(),
                address.email());
    }
}
