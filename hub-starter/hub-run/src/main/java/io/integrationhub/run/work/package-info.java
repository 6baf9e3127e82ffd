/** Works on the runs: takes them in turn, one replica at a time for each source, and does what operators ask for. */
@NullMarked
package io.integrationhub.run.work;

import org.jspecify.annotations.NullMarked;
