package io.integrationhub.emailnotifier.parts;

import io.integrationhub.core.ContentHash;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.ledger.MailEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of a subject that mails of one type have reported, for example parcels. A new mail reports only what no
 * other one has covered. What was rejected or is unknown is reported again by exactly the same mail, if at all.
 *
 * @param known the subject's known mails of the type
 */
public record CoveredParts(List<MailEntry> known) {

    /** The parts that these mails of one type have reported. */
    public static CoveredParts of(MailType type, List<MailEntry> known) {
        return new CoveredParts(
                known.stream().filter(entry -> entry.key().type() == type).toList());
    }

    /**
     * Parts that one mail reports.
     *
     * @param parts their ids, sorted
     */
    public record Group(String state, List<String> parts) {

        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** The mails that report these parts, as far as they are not settled. */
    public List<Group> groups(Collection<String> parts) {
        List<Group> groups = new ArrayList<>();
        Set<String> covered = covered();
        known.stream()
                .filter(entry -> !isSettled(entry))
                .map(entry -> new Group(
                        entry.key().state(),
                        entry.covers().stream().filter(parts::contains).toList()))
                .filter(group -> !group.parts().isEmpty())
                .forEach(groups::add);
        List<String> remaining = parts.stream()
                .filter(part -> !covered.contains(part))
                .distinct()
                .sorted()
                .toList();
        if (!remaining.isEmpty()) {
            groups.add(new Group(state(remaining), remaining));
        }
        return groups;
    }

    /** Whether a mail has reported this part, or is about to. */
    public boolean isCovered(String part) {
        return covered().contains(part);
    }

    private Set<String> covered() {
        return known.stream().map(MailEntry::covers).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    private static String state(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : ContentHash.ofFields(parts).shortForm();
    }

    private static boolean isSettled(MailEntry entry) {
        return switch (entry.status()) {
            case SENT, REMEMBERED, SUPPRESSED -> true;
            case REJECTED, UNKNOWN, SENDING, REQUESTED -> false;
        };
    }
}
