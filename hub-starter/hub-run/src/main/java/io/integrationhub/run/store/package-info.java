/** The tables of bulk runs: the runs, what was found, and how items are stored. */
@NullMarked
package io.integrationhub.run.store;

import org.jspecify.annotations.NullMarked;
