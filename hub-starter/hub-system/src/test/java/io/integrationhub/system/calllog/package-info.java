@NullMarked
package io.integrationhub.system.calllog;

import org.jspecify.annotations.NullMarked;
