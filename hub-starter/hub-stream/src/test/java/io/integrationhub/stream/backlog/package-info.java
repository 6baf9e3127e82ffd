@NullMarked
package io.integrationhub.stream.backlog;

import org.jspecify.annotations.NullMarked;
