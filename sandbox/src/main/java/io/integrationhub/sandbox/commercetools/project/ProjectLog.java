package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/** Stores a Project's commits, so that they survive a restart. */
interface ProjectLog {

    /** Restores everything stored; called once, before anything is appended. */
    void replayInto(Project project);

    void append(Commit commit);

    void appendSettings(ObjectNode settings);

    void close();

    /** Stores nothing, for tests that need no restart. */
    static ProjectLog none() {
        return new ProjectLog() {
            @Override
            public void replayInto(Project project) {}

            @Override
            public void append(Commit commit) {}

            @Override
            public void appendSettings(ObjectNode settings) {}

            @Override
            public void close() {}
        };
    }
}
