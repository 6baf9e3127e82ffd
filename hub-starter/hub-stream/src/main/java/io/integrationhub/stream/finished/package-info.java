/** Records whose processing has ended, and how; what metrics, health and journal are made from. */
@NullMarked
package io.integrationhub.stream.finished;

import org.jspecify.annotations.NullMarked;
