package io.integrationhub.test.fakes;

import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.journal.Step;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A journal in memory. */
public final class RecordingJournal implements Journal {

    private final List<Step> steps = new CopyOnWriteArrayList<>();

    @Override
    public CompletableFuture<Void> record(Step step) {
        steps.add(step);
        return CompletableFuture.completedFuture(null);
    }

    /** All steps, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The outcomes of one subject, in order. */
    public List<String> outcomesOf(String subject) {
        return steps.stream()
                .filter(step -> step.subject().equals(subject))
                .map(Step::outcome)
                .toList();
    }
}
