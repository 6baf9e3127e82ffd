/**
 * Checks over the whole tree, each in its own room: {@code format}, {@code size}, {@code style}, {@code links},
 * {@code settings}, {@code runbook}.
 *
 * <p>A check reads files and returns a {@link io.integrationhub.checks.CheckResult}; it knows neither the build nor
 * version control. Each is run over this tree by a test of the same name, and over a seeded bad sample that it must
 * find.
 */
@NullMarked
package io.integrationhub.checks;

import org.jspecify.annotations.NullMarked;
