package org.watersmeet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/** One journey through the balancer, and what each of its stations has shown. */
@ExtendWith(RunningSite.class)
class JourneyClusterIT {

    private static Journey.Outcome journey;

    @BeforeAll
    static void travel(LaunchedSite site) throws IOException, InterruptedException {
        journey = Journey.through(site);
        assumeTrue(journey.noBrowser() == null, () -> "No browser starts: " + journey.noBrowser());
    }

    @Test
    void theJourneyArrives() {
        assertThat(journey.report().path("failure").asText()).isEmpty();
        assertThat(texts(journey.report().path("steps")))
                .containsExactly(
                        "edit", "arrange", "delegate", "upload", "look", "inject", "injectNames");
    }

    @Test
    void noScreenHasAConsoleErrorAPolicyReportOrAnObjectionOfAxe() {
        assertThat(journey.found("screensOnPhone").asInt()).isGreaterThan(20);
        assertThat(texts(journey.report().path("objections"))).isEmpty();
    }

    @Test
    void signInAndDraftSurviveTheirMember() {
        assertThat(journey.killed()).hasSize(2);
        assertThat(journey.found("draftMovedToAnotherMember").asBoolean()).isTrue();
        assertThat(journey.found("draft").asText()).isEqualTo("<p>Ask <em>vera</em> first.</p>");
        assertThat(journey.found("readerAfterKill").asText()).isEqualTo("admin");
    }

    @Test
    void aSaveWhoseAnswerIsLostIsStoredOnce() {
        assertThat(journey.found("lostAnswer").asInt()).isEqualTo(201);
        assertThat(journey.found("text").asText()).isEqualTo("Ask vera first.");
        assertThat(journey.found("revisions").asInt()).isEqualTo(2);
    }

    @Test
    void pagesMoveBesideAndBelowOthers() {
        assertThat(texts(journey.found("treeAfterMoveBeside")))
                .containsExactly("On call Home", "Zones", "Phones / pagers?", "Whom to call");
        assertThat(texts(journey.found("treeAfterMoveBelow")))
                .containsExactly("On call Home", "Phones / pagers?", "Whom to call", "Zones");
    }

    @Test
    void aMissingPageIsMadeUnderTheTitleThatWasAskedFor() {
        assertThat(journey.found("proposedTitle").asText()).isEqualTo("Phones");
        assertThat(journey.found("oddTitle").asText()).isEqualTo("Phones / pagers?");
    }

    @Test
    void aDeletionIsUndoneAndItsChildHasRisen() {
        assertThat(texts(journey.found("treeAfterDeletion")))
                .containsExactly("On call Home", "Phones / pagers?", "Zones");
        assertThat(texts(journey.found("treeAfterUndo"))).contains("Whom to call");
    }

    @Test
    void aLevelThatIsTooLongForTheTreeGoesOnInAList() {
        assertThat(texts(journey.found("endOfLongLevel"))).containsExactly("Shift 200");
    }

    @Test
    void strangersReadWhatIsOpenedToThemAndNothingElse() {
        assertThat(journey.found("strangerBefore").asInt()).isEqualTo(404);
        assertThat(journey.found("strangerAfter").asInt()).isEqualTo(200);
        assertThat(journey.found("strangerMayEdit").asInt()).isZero();
        assertThat(journey.found("readerAfterSignOut").asText()).isEmpty();
    }

    @Test
    void whoSavesSecondSeesBothTexts() {
        assertThat(texts(journey.found("conflictShows")))
                .containsExactly("<p>The administrator's text</p>", "<p>Vera's text</p>");
    }

    @Test
    void anEditNeedsNoScript() {
        assertThat(journey.found("withoutScript").asText())
                .isEqualTo("Written without script\n\nand without tags");
    }

    @Test
    void aSignInThatEndsWhileEditingCostsNoText() {
        assertThat(journey.found("textAfterSignIn").asText())
                .isEqualTo("<p>Typed before the sign-in ended</p>");
    }

    @Test
    void filesAreDroppedOntoThePageOneByOneWithTheirProgress() {
        assertThat(texts(journey.found("sentWithProgress")))
                .containsExactly("map.png", "plan.png", "notes.txt");
        assertThat(texts(journey.found("filesAfterDrop")))
                .containsExactly("map.png", "notes.txt", "plan.png");
        assertThat(journey.found("tooLarge").asText())
                .startsWith("film.mp4: larger than")
                .endsWith("It was not sent.");
    }

    @Test
    void filesAreShownByTheGalleryAndInTheTextOnBothMembers() {
        assertThat(texts(journey.found("gallery"))).containsExactly("map.png", "plan.png");
        assertThat(journey.found("pictureInText").asText()).contains("/map.png?version=1");
        assertThat(texts(journey.found("picturesByMember"))).containsExactly("3", "3");
    }

    @Test
    void filesAreRevisedRenamedMovedDeletedAndRestored() {
        assertThat(texts(journey.found("revisionsOfFile"))).hasSize(2);
        assertThat(journey.found("renamedFile").asText()).isEqualTo("whom.txt");
        assertThat(texts(journey.found("filesAfterMove"))).containsExactly("whom.txt");
        assertThat(texts(journey.found("filesAfterDeletion"))).isEmpty();
        assertThat(texts(journey.found("filesAfterRestore"))).containsExactly("whom.txt");
    }

    /** That nothing ran is told by the console, which the journey watches. */
    @Test
    void injectionsAreReadByTheBrowserAsTheyWereWritten() {
        assertThat(journey.found("injectedBodies").asInt()).isEqualTo(17);
        assertThat(journey.found("injectedTitles").asInt()).isGreaterThan(300);
    }

    @Test
    void injectionsInNamesLabelsAndCommentsAreShownAsTheyWereWritten() {
        assertThat(texts(journey.found("otherTrees"))).isEmpty();
        assertThat(journey.found("injectedScreens").asInt()).isGreaterThan(100);
        assertThat(journey.found("injectedFiles").asInt()).isGreaterThan(200);
        assertThat(journey.found("injectedLabels").asInt()).isGreaterThan(300);
        assertThat(journey.found("injectedComments").asInt()).isGreaterThan(350);
        assertThat(journey.found("injectedPassages").asInt()).isGreaterThan(300);
    }

    @Test
    void filesThatLieAboutTheirTypeAreOfferedToBeSaved() {
        assertThat(journey.found("lyingFiles").asInt()).isEqualTo(10);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
