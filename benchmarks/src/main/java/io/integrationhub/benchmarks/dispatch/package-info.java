/** The hub's dispatcher compared with another library for key-ordered concurrency. */
@NullMarked
package io.integrationhub.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
