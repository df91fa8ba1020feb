package org.unspin;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says on the console which tests were skipped, and why: Surefire only counts them. JUnit finds it by its name in META-INF. */
public final class SkippedTests implements TestExecutionListener {
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            say(
                    test,
                    result.getThrowable()
                            .map(Throwable::getMessage)
                            .orElse("no reason given")
                            .replace("Assumption failed: ", ""));
        }
    }

    private static void say(TestIdentifier test, String reason) {
        System.out.println(
                "SKIPPED " + test.getSource().map(SkippedTests::name).orElse(test.getDisplayName()) + ": " + reason);
    }

    private static String name(TestSource source) {
        if (source instanceof MethodSource method) {
            return method.getClassName() + "." + method.getMethodName();
        }
        return source instanceof ClassSource type ? type.getClassName() + " (all of it)" : source.toString();
    }
}
