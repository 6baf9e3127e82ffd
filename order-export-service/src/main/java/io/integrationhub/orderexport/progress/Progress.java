package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest value of every field that the order master has ever reported about an order.
 *
 * @param values value by field
 */
public record Progress(Map<ReportedField, ReportedValue> values) {

    /** The progress of an order without reports. */
    public static final Progress NONE = new Progress(Map.of());

    public Progress {
        values = Map.copyOf(values);
    }

    /** Returns this progress with further values; for each field the newest value wins. */
    public Progress merge(Collection<ReportedValue> further) {
        Map<ReportedField, ReportedValue> merged = new HashMap<>(values);
        further.forEach(value -> merged.merge(value.field(), value, Progress::newer));
        return new Progress(merged);
    }

    /** Whether all these values have already been replaced by newer ones. */
    public boolean supersedes(Collection<ReportedValue> reported) {
        return reported.stream()
                .allMatch(value -> Optional.ofNullable(values.get(value.field()))
                        .filter(known -> known.isNewerThan(value))
                        .isPresent());
    }

    /** Whether the master has reported the order as cancelled. */
    public boolean isCancelled() {
        return value(Kind.ORDER_STATE).filter(OrderStatus.CANCELLED::equals).isPresent();
    }

    /** Returns the value of a kind of field that exists once per order. */
    public Optional<String> value(Kind kind) {
        return Optional.ofNullable(values.get(ReportedField.of(kind))).map(ReportedValue::value);
    }

    /** Returns all values of a kind, sorted by subject and part. */
    public List<ReportedValue> all(Kind kind) {
        return values.values().stream()
                .filter(value -> value.field().kind() == kind)
                .sorted(Comparator.comparing(
                                (ReportedValue value) -> value.field().subject())
                        .thenComparing(value -> value.field().part()))
                .toList();
    }

    /** Returns all values of a kind for one subject. */
    public List<ReportedValue> all(Kind kind, String subject) {
        return all(kind).stream()
                .filter(value -> value.field().subject().equals(subject))
                .toList();
    }

    private static ReportedValue newer(ReportedValue known, ReportedValue reported) {
        // A repeated report may be understood better than the first time, for example after the settings were
        // corrected.
        return known.isNewerThan(reported) ? known : reported;
    }
}
