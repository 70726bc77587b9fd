package org.watersmeet.wiki.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.text.macro.Argument;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.page.SlotPlace;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.task.FoundTask;
import org.watersmeet.wiki.task.TaskFilter;
import org.watersmeet.wiki.task.TaskOrder;
import org.watersmeet.wiki.task.TaskState;

class TasksReportMacroTest {

    private static final SlotPlace PLACE =
            new SlotPlace(new ContentId(1), new SpaceId(2), new SpaceKey("OPS"), "Plan");

    private static final FoundTask TASK =
            new FoundTask(
                    new FoundTask.Where(
                            new ContentId(7),
                            ContentKind.PAGE,
                            "Chores",
                            new SpaceKey("OPS"),
                            "Operations",
                            1),
                    "1",
                    1,
                    false,
                    "Oil <the> door",
                    LocalDate.of(2026, 12, 24),
                    null,
                    Instant.EPOCH,
                    null);

    private static MacroSlot slot(Map<String, String> written) {
        Map<String, Argument> arguments =
                written.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        it -> new Argument(it.getValue(), List.of())));
        return new MacroSlot(MacroCall.of(new TasksReportMacro().definition(), arguments), PLACE);
    }

    private static Element table(Map<String, String> written, FoundTask... tasks) {
        SlotFilling filling =
                new TaskTable(slot(written).call(), Map.of(7L, List.of("home")))
                        .filling(List.of(tasks));
        String html =
                filling.parts().stream()
                        .map(part -> ((SlotFilling.Html) part).html())
                        .collect(Collectors.joining());
        return Jsoup.parseBodyFragment(html).body();
    }

    @Test
    void withoutParametersItListsWhatIsOpenByDay() {
        TaskFilter filter = TasksReportMacro.filter(slot(Map.of()));

        assertThat(filter.state()).isEqualTo(TaskState.OPEN);
        assertThat(filter.sequence())
                .isEqualTo(new TaskFilter.Sequence(TaskOrder.DUE, false, null, 21));
        assertThat(filter.scope()).isEqualTo(TaskFilter.Scope.ALL);
    }

    @Test
    void parametersNarrowIt() {
        TaskFilter filter =
                TasksReportMacro.filter(
                        slot(
                                Map.of(
                                        "spaceAndPage", "space:Eng,page:77,page:x",
                                        "assignees", "Vera",
                                        "labels", "Home",
                                        "status", "complete",
                                        "createddateFrom", "2026-11-01",
                                        "sortBy", "page title",
                                        "reverseSort", "true")));

        assertThat(filter.scope().spaces()).containsExactly(new SpaceKey("Eng").lookup());
        assertThat(filter.scope().pages()).containsExactlyInAnyOrder(77L, 0L);
        assertThat(filter.scope().labels()).containsExactly("home");
        assertThat(filter.scope().since()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(filter.assignees()).isEqualTo(Set.of("key:Vera", "name:vera"));
        assertThat(filter.state()).isEqualTo(TaskState.DONE);
        assertThat(filter.sequence().order()).isEqualTo(TaskOrder.PAGE);
        assertThat(filter.sequence().reverse()).isTrue();
    }

    @Test
    void itShowsTheColumnsThatAreAskedFor() {
        Element table = table(Map.of("columns", "Due date, location,labels,colour"), TASK);

        assertThat(table.select("th").eachText()).containsExactly("Due", "On", "Labels");
        assertThat(table.select("td").eachText()).containsExactly("2026-12-24", "Chores", "home");
        assertThat(table.select("a").attr("href")).isEqualTo("/spaces/OPS/pages/7");
    }

    @Test
    void wordsOfTasksAreText() {
        Element table = table(Map.of("columns", "description"), TASK);

        assertThat(table.select("td").text()).isEqualTo("Oil <the> door");
        assertThat(table.select("[role=img]").attr("aria-label")).isEqualTo("To do");
    }

    @Test
    void itSaysWhenThereAreMore() {
        assertThat(table(Map.of("pageSize", "1"), TASK, TASK).text())
                .contains("There are more tasks");
        assertThat(table(Map.of("pageSize", "2"), TASK, TASK).text())
                .doesNotContain("There are more tasks");
    }
}
