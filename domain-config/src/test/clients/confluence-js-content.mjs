// The content, label and comment calls of the npm package confluence.js, as its users make them.
// Arguments: address, user, password, space. Says each call that passed; the first failure ends it.
import assert from 'node:assert/strict';
import confluence from 'confluence.js';

const [host, username, password, key] = process.argv.slice(2);
const client = new confluence.ConfluenceClient({
    host,
    apiPrefix: '/rest',
    authentication: { basic: { username, password } },
});
const space = { key };

async function passes(name, check) {
    await check();
    console.log(name);
}

function body(value) {
    return { storage: { value, representation: 'storage' } };
}

function titles(found) {
    return found.results.map((content) => content.title);
}

function isMissing(error) {
    return (error.response?.status ?? error.status) === 404;
}

let page;
let child;
let post;
let comment;

await passes('createContent', async () => {
    page = await client.content.createContent({
        type: 'page',
        title: 'Plan',
        space,
        body: body('<p>one</p>'),
        expand: ['metadata.labels'],
    });
    assert.equal(page.title, 'Plan');
    assert.equal(page.version.number, 1);
    assert.equal(page.space.key, key);
});
await passes('createContent below a page', async () => {
    child = await client.content.createContent({
        type: 'page',
        title: 'Child',
        space,
        ancestors: [{ id: page.id }],
        body: body('<p>c</p>'),
    });
    assert.equal(child.ancestors.at(-1).id, page.id);
});
await passes('createContent of a blog post', async () => {
    post = await client.content.createContent({
        type: 'blogpost',
        title: 'News',
        space,
        body: body('<p>new</p>'),
    });
    assert.equal(post.type, 'blogpost');
});
await passes('getContent', async () => {
    const found = await client.content.getContent({ spaceKey: key, title: 'Plan', expand: ['version'] });
    assert.deepEqual(titles(found), ['Plan']);
    const posts = await client.content.getContent({ spaceKey: key, type: 'blogpost' });
    assert.deepEqual(titles(posts), ['News']);
});
await passes('getContentById', async () => {
    const found = await client.content.getContentById({ id: page.id, expand: ['body.storage', 'ancestors'] });
    assert.equal(found.body.storage.value, '<p>one</p>');
    assert.equal((await client.content.getContentById({ id: post.id })).title, 'News');
});
await passes('updateContent', async () => {
    const saved = await client.content.updateContent({
        id: page.id,
        type: 'page',
        title: 'Plan B',
        version: { number: 2 },
        body: body('<p>two</p>'),
    });
    assert.equal(saved.version.number, 2);
    assert.equal(saved.title, 'Plan B');
});
await passes('updateContent with a wrong version', async () => {
    await assert.rejects(
        client.content.updateContent({ id: page.id, type: 'page', title: 'Plan C', version: { number: 9 } }),
        (error) => (error.response?.status ?? error.status) === 409,
    );
});
await passes('getHistoryForContent', async () => {
    const history = await client.content.getHistoryForContent({ id: page.id, expand: ['lastUpdated'] });
    assert.equal(history.lastUpdated.number, 2);
    assert.equal(history.createdBy.username, username);
});
await passes('getContentVersions', async () => {
    const versions = await client.contentVersions.getContentVersions({ id: page.id });
    assert.deepEqual(versions.results.map((version) => version.number), [2, 1]);
});
await passes('getContentVersion', async () => {
    const version = await client.contentVersions.getContentVersion({
        id: page.id,
        versionNumber: 1,
        expand: ['content'],
    });
    assert.equal(version.number, 1);
    assert.equal(version.content.title, 'Plan');
});
await passes('getContentChildren', async () => {
    const children = await client.contentChildrenAndDescendants.getContentChildren({
        id: page.id,
        expand: ['page', 'attachment'],
    });
    assert.deepEqual(titles(children.page), ['Child']);
    assert.equal(children.attachment.size, 0);
});
await passes('getContentChildrenByType', async () => {
    const found = await client.contentChildrenAndDescendants.getContentChildrenByType({ id: page.id, type: 'page' });
    assert.deepEqual(titles(found), ['Child']);
});
await passes('addLabelsToContent', async () => {
    const added = await client.contentLabels.addLabelsToContent({
        id: page.id,
        body: ['plan', 'draft'].map((name) => ({ prefix: 'global', name })),
    });
    assert.deepEqual(added.results.map((label) => label.name), ['draft', 'plan']);
});
await passes('getLabelsForContent', async () => {
    const found = await client.contentLabels.getLabelsForContent({ id: page.id, prefix: 'global' });
    assert.equal(found.size, 2);
});
await passes('removeLabelFromContent', async () => {
    await client.contentLabels.removeLabelFromContent({ id: page.id, label: 'draft' });
    await client.contentLabels.removeLabelFromContentUsingQueryParameter({ id: page.id, name: 'plan' });
    assert.equal((await client.contentLabels.getLabelsForContent({ id: page.id })).size, 0);
});
await passes('createContent of a comment', async () => {
    comment = await client.content.createContent({
        type: 'comment',
        container: { id: page.id, type: 'page', status: 'current' },
        body: body('<p>said</p>'),
    });
    assert.equal(comment.container.id, page.id);
    const reply = await client.content.createContent({
        type: 'comment',
        container: { id: page.id, type: 'page' },
        ancestors: [{ id: comment.id }],
        body: body('<p>answered</p>'),
    });
    assert.equal(reply.ancestors[0].id, comment.id);
});
await passes('getContentComments', async () => {
    const first = await client.contentComments.getContentComments({ id: page.id, location: ['footer'] });
    assert.equal(first.size, 1);
    const all = await client.contentComments.getContentComments({
        id: page.id,
        depth: 'all',
        expand: ['body.view'],
    });
    assert.deepEqual(all.results.map((one) => /said|answered/.exec(one.body.view.value)[0]), ['said', 'answered']);
});
await passes('updateContent of a comment', async () => {
    const saved = await client.content.updateContent({
        id: comment.id,
        type: 'comment',
        title: comment.title,
        version: { number: 2 },
        body: body('<p>said again</p>'),
    });
    assert.equal(saved.version.number, 2);
});
await passes('copyPage', async () => {
    const copy = await client.contentChildrenAndDescendants.copyPage({
        id: child.id,
        expand: ['ancestors'],
        bodyParameters: {
            copyAttachments: true,
            copyLabels: true,
            destination: { type: 'parent_page', value: page.id },
            pageTitle: 'Twin',
        },
    });
    assert.equal(copy.title, 'Twin');
    assert.equal(copy.ancestors.at(-1).id, page.id);
});
await passes('movePage', async () => {
    const [twin] = (await client.content.getContent({ spaceKey: key, title: 'Twin' })).results;
    const moved = await client.contentChildrenAndDescendants.movePage({
        id: twin.id,
        position: 'append',
        targetId: child.id,
    });
    assert.equal(moved.pageId, twin.id);
});
await passes('getContentDescendants', async () => {
    const below = await client.contentChildrenAndDescendants.getContentDescendants({
        id: page.id,
        expand: ['page', 'comment'],
    });
    assert.deepEqual(titles(below.page), ['Child', 'Twin']);
    assert.equal(below.comment.size, 2);
});
await passes('getDescendantsOfType', async () => {
    const below = await client.contentChildrenAndDescendants.getDescendantsOfType({ id: page.id, type: 'page' });
    assert.deepEqual(titles(below), ['Child', 'Twin']);
});
await passes('convertContentBody', async () => {
    const html = await client.contentBody.convertContentBody({
        to: 'view',
        value: '<p>x</p>',
        representation: 'storage',
    });
    assert.match(html.value, /<p>x<\/p>/);
});
await passes('deleteContentVersion', async () => {
    await client.contentVersions.deleteContentVersion({ id: page.id, versionNumber: 1 });
    assert.equal((await client.contentVersions.getContentVersions({ id: page.id })).size, 1);
});
await passes('deleteContent', async () => {
    for (const { id } of [comment, post, child]) {
        await client.content.deleteContent({ id });
        await assert.rejects(client.content.getContentById({ id }), isMissing);
    }
    const trashed = await client.content.getContentById({ id: child.id, status: 'trashed' });
    assert.equal(trashed.status, 'trashed');
    await client.content.deleteContent({ id: child.id, status: 'trashed' });
});
